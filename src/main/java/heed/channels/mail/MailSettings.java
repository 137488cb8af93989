package heed.channels.mail;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Mail's line on the page of all settings. */
@Component
record MailSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "mail.settings";
    }

    @Override
    public String address() {
        return "/settings/mail";
    }

    @Override
    public String icon() {
        return "envelope";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.SETTINGS_WRITE);
    }
}
