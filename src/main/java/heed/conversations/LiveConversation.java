package heed.conversations;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may follow a conversation: whoever may read it. */
@Component
class LiveConversation implements LiveTopic {

    private final ActorSource actors;
    private final Conversations conversations;

    LiveConversation(ActorSource actors, Conversations conversations) {
        this.actors = actors;
        this.conversations = conversations;
    }

    @Override
    public String kind() {
        return "conversation";
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        Actor actor = actors.of(who);
        try {
            return conversations
                    .find(new ConversationId(UUID.fromString(id)))
                    .filter(each -> actor.may(Right.CONVERSATIONS_READ, each.queue()))
                    .isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
