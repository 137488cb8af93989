package heed.identity.retention;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the rules, on the page of settings. */
@Component
record RetentionSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "retention.settings";
    }

    @Override
    public String address() {
        return "/settings/privacy/retention";
    }

    @Override
    public String icon() {
        return "clock-history";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.PRIVACY_WRITE);
    }
}
