package heed.calendars;

import heed.identity.ActorSource;
import heed.identity.Right;
import heed.web.SettingsEntry;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** The way to the calendars on the page of settings. */
@Component
record CalendarSettings(ActorSource actors) implements SettingsEntry {

    @Override
    public String key() {
        return "calendars.settings";
    }

    @Override
    public String address() {
        return "/settings/calendars";
    }

    @Override
    public String icon() {
        return "calendar-week";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean opensFor(Principal who) {
        return actors.of(who).may(Right.CALENDARS_READ);
    }
}
