package heed.conversations.promises;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Who may follow the list of promises; the news says only that it changed. */
@Component
record LivePromises(ActorSource actors) implements LiveTopic {

    @Override
    public String kind() {
        return "promises";
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        return id.isEmpty() && actors.of(who).may(Right.CONVERSATIONS_READ);
    }
}
