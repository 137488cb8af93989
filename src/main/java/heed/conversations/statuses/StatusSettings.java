package heed.conversations.statuses;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the statuses on the page of settings. */
@Component
record StatusSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "statuses.settings";
    }

    @Override
    public String address() {
        return "/settings/statuses";
    }

    @Override
    public String icon() {
        return "signpost-split";
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.QUEUES_WRITE);
    }
}
