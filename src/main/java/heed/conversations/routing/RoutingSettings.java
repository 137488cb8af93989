package heed.conversations.routing;

import heed.identity.Actor;
import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to who gets what, on the page of settings. */
@Component
record RoutingSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "routing.settings";
    }

    @Override
    public String address() {
        return "/settings/routing";
    }

    @Override
    public String icon() {
        return "signpost-split";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean opensFor(Principal who) {
        Actor actor = actors.of(who);
        return actor.may(Right.QUEUES_WRITE) || actor.may(Right.STAFF_READ);
    }
}
