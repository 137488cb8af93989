package heed.automation;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the macros on the page of settings. */
@Component
record MacroSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "automation.settings";
    }

    @Override
    public String address() {
        return "/settings/macros";
    }

    @Override
    public String icon() {
        return "lightning-charge";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.AUTOMATION_READ);
    }
}
