package heed.channels.imports;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the imports on the page of settings. */
@Component
record ImportSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "imports.settings";
    }

    @Override
    public String address() {
        return "/settings/imports";
    }

    @Override
    public String icon() {
        return "box-arrow-in-down";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
