package heed.conversations;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.RailCount;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Beside the inbox: how many conversations ask this person for work, their own and nobody's. */
@Component
record InboxCount(ActorSource actors, FoundConversations found) implements RailCount {

    @Override
    public String place() {
        return "inbox";
    }

    @Override
    public long count(Principal who) {
        Actor actor = actors.of(who);
        if (!actor.may(Right.CONVERSATIONS_READ)) {
            return 0;
        }
        FoundConversations.Counts counts = found.counts(actor);
        return counts.mine() + counts.nobody();
    }
}
