package heed.conversations.bulk;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may follow a bulk run: the one who started it. */
@Component
record LiveBulk(ActorSource actors, BulkRuns runs) implements LiveTopic {

    @Override
    public String kind() {
        return "bulk";
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        Actor actor = actors.of(who);
        try {
            return actor.may(Right.CONVERSATIONS_WRITE)
                    && runs.find(UUID.fromString(id))
                            .filter(run -> Objects.equals(run.by(), actor.id()))
                            .isPresent();
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
