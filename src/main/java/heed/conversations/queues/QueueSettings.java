package heed.conversations.queues;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the queues on the page of settings. */
@Component
record QueueSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "queues.settings";
    }

    @Override
    public String address() {
        return "/settings/queues";
    }

    @Override
    public String icon() {
        return "inboxes";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.CONVERSATIONS_READ);
    }
}
