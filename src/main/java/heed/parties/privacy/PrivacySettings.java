package heed.parties.privacy;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to erasures and holds, on the page of settings. */
@Component
record PrivacySettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "privacy.settings";
    }

    @Override
    public String address() {
        return "/settings/privacy";
    }

    @Override
    public String icon() {
        return "person-slash";
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.PRIVACY_WRITE);
    }
}
