package heed.conversations.fields;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the fields on the page of settings. */
@Component
record FieldSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "fields.settings";
    }

    @Override
    public String address() {
        return "/settings/fields";
    }

    @Override
    public String icon() {
        return "input-cursor-text";
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.QUEUES_WRITE);
    }
}
