package heed.channels.imports;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.LiveTopic;
import java.security.Principal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the page of an import follow how far it is. */
@Component
record LiveImports(ActorSource actors) implements LiveTopic {

    private static final String KIND = "import";

    static String topic(UUID id) {
        return KIND + ":" + id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(Principal who, String id) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
