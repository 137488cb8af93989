package heed.parties.consent;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to what customers may be asked for, on the page of settings. */
@Component
record ConsentSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "parties.purposes";
    }

    @Override
    public String address() {
        return "/settings/purposes";
    }

    @Override
    public String icon() {
        return "hand-thumbs-up";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
