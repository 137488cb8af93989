package heed.calendars;

import gg.jte.models.runtime.JteModel;
import heed.calendars.pages.CalendarPage;
import heed.calendars.pages.TryPage;
import heed.calendars.pages.WeekdayField;
import heed.identity.Actor;
import heed.identity.Right;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The page of one calendar, as it is kept or as somebody has just typed it. */
@Component
class CalendarPages {

    private static final TryPage NOTHING_TRIED = new TryPage("", "240", List.of(), Faults.NONE);
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")
                    || zone.equals("UTC"))
            .sorted()
            .toList();

    private final Templates templates;

    CalendarPages(Templates templates) {
        this.templates = templates;
    }

    JteModel empty(Frame frame, Actor actor) {
        return drawnUp(
                frame, actor, new CalendarForm(Map.of("timezone", frame.zone().getId())), Faults.NONE);
    }

    JteModel drawnUp(Frame frame, Actor actor, CalendarForm form, Faults faults) {
        String title = frame.text("calendars.add.title");
        return page(frame, actor, "", title, form, faults, Faults.NONE, NOTHING_TRIED);
    }

    JteModel kept(Frame frame, Actor actor, StoredCalendar stored, TryPage trial) {
        return shown(frame, actor, stored, CalendarForm.of(stored), Faults.NONE, Faults.NONE, trial);
    }

    JteModel typed(Frame frame, Actor actor, StoredCalendar stored, CalendarForm form, Faults faults) {
        return shown(frame, actor, stored, form, faults, Faults.NONE, NOTHING_TRIED);
    }

    JteModel notImported(Frame frame, Actor actor, StoredCalendar stored, CalendarForm form, Faults imported) {
        return shown(frame, actor, stored, form, Faults.NONE, imported, NOTHING_TRIED);
    }

    private JteModel shown(
            Frame frame,
            Actor actor,
            StoredCalendar stored,
            CalendarForm form,
            Faults faults,
            Faults imported,
            TryPage trial) {
        WorkingCalendar calendar = stored.calendar();
        return page(frame, actor, calendar.key(), calendar.name(), form, faults, imported, trial);
    }

    private JteModel page(
            Frame frame,
            Actor actor,
            String key,
            String title,
            CalendarForm form,
            Faults faults,
            Faults imported,
            TryPage trial) {
        return templates.calendarsCalendar(
                frame,
                new CalendarPage(
                        key,
                        title,
                        actor.may(Right.CALENDARS_WRITE),
                        form.fields(),
                        week(frame.locale()),
                        zones(form.field("timezone")),
                        faults,
                        imported,
                        trial));
    }

    private static List<WeekdayField> week(Locale locale) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeekdayField(
                        "hours/" + Weekdays.key(day), day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    /** All zones by their names, and the calendar's own though it may be a bare offset. */
    private static List<String> zones(String own) {
        return ZONES.contains(own) || own.isEmpty()
                ? ZONES
                : Stream.concat(Stream.of(own), ZONES.stream()).toList();
    }
}
