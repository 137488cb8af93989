package heed.conversations;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to how long replies can be taken back, on the page of settings. */
@Component
record ReplyDelaySettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "presence.delay";
    }

    @Override
    public String address() {
        return ReplyDelayController.ADDRESS;
    }

    @Override
    public String icon() {
        return "arrow-counterclockwise";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public boolean opensFor(Principal who) {
        Actor actor = actors.of(who);
        return actor.may(Right.CONVERSATIONS_WRITE) || actor.may(Right.SETTINGS_WRITE);
    }
}
