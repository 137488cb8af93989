package heed.automation.webhooks;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the webhooks on the page of settings. */
@Component
record WebhookSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "webhooks.settings";
    }

    @Override
    public String address() {
        return "/settings/webhooks";
    }

    @Override
    public String icon() {
        return "broadcast";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
