package heed.channels.portal;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the customers' pages, on the page of settings. */
@Component
record PortalSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "portal.settings";
    }

    @Override
    public String address() {
        return PortalSettingsController.ADDRESS;
    }

    @Override
    public String icon() {
        return "globe";
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
