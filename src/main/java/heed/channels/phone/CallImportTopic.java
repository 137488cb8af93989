package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets an import's page follow how far it is. */
@Component
class CallImportTopic implements LiveTopic {

    private static final String KIND = "call-import";

    private final ActorSource actors;

    CallImportTopic(ActorSource actors) {
        this.actors = actors;
    }

    static String of(UUID id) {
        return KIND + ":" + id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        Actor actor = actors.of(who);
        return actor.may(Right.CALLS_WRITE) && actor.may(Right.IMPORT);
    }
}
