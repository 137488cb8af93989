package heed.conversations.tags;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the tags on the page of settings. */
@Component
record TagSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "tags.settings";
    }

    @Override
    public String address() {
        return "/settings/tags";
    }

    @Override
    public String icon() {
        return "tags";
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.QUEUES_WRITE);
    }
}
