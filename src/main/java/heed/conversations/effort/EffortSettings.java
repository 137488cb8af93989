package heed.conversations.effort;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The place in the settings where the weights of the index are set. */
@Component
record EffortSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "effort.settings";
    }

    @Override
    public String address() {
        return "/settings/effort";
    }

    @Override
    public String icon() {
        return "sliders";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.STANDARDS_ADOPT);
    }
}
