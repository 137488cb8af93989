package heed.automation.rules;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the rules on the page of settings. */
@Component
record RuleSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "rules.settings";
    }

    @Override
    public String address() {
        return "/settings/rules";
    }

    @Override
    public String icon() {
        return "diagram-2";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.AUTOMATION_READ);
    }
}
