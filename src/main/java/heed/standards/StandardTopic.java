package heed.standards;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Lets pages follow {@code standard:<code>}, and {@code standards} for all of them. */
@Component
class StandardTopic implements LiveTopic {

    private final ActorSource actors;

    StandardTopic(ActorSource actors) {
        this.actors = actors;
    }

    @Override
    public String kind() {
        return "standard";
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        return actors.of(who).may(Right.STANDARDS_READ);
    }
}
