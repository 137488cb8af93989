package heed.channels.mail.automatic;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to automatic mail, on the page of settings. */
@Component
record AutomaticMailSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "automatic";
    }

    @Override
    public String address() {
        return AutomaticMailController.ADDRESS;
    }

    @Override
    public String icon() {
        return "envelope";
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
