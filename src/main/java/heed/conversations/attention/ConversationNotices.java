package heed.conversations.attention;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.identity.NoticeSubjects;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may still read what a notice tells of a conversation: whoever may read the conversation. */
@Component
record ConversationNotices(ConversationDirectory conversations) implements NoticeSubjects {

    static final String KIND = "conversation";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> ids) {
        return conversations
                .findAll(
                        actor,
                        ids.stream()
                                .map(UUID::fromString)
                                .map(ConversationId::new)
                                .toList())
                .stream()
                .map(each -> each.id().value().toString())
                .collect(Collectors.toSet());
    }
}
