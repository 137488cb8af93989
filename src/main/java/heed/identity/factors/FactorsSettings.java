package heed.identity.factors;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The entry of the settings page that leads to the sign-in policy. */
@Component
class FactorsSettings implements SettingsEntry {

    private final ActorSource actors;

    FactorsSettings(ActorSource actors) {
        this.actors = actors;
    }

    @Override
    public String key() {
        return "factors.policy";
    }

    @Override
    public String address() {
        return SignInPolicyController.ADDRESS;
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
