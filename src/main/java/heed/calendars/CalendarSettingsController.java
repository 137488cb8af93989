package heed.calendars;

import gg.jte.models.runtime.JteModel;
import heed.calendars.pages.CalendarRow;
import heed.calendars.pages.CalendarsPage;
import heed.calendars.pages.TryPage;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Calendars among the settings: the list, and one to look at, try out and change. */
@Controller
@RequestMapping("/settings/calendars")
class CalendarSettingsController {

    private final Calendars calendars;
    private final AddCalendar addCalendar;
    private final ChangeCalendar changeCalendar;
    private final CalendarPages pages;
    private final CalendarTrial trial;
    private final Templates templates;
    private final Clock clock;

    CalendarSettingsController(
            Calendars calendars,
            AddCalendar addCalendar,
            ChangeCalendar changeCalendar,
            CalendarPages pages,
            CalendarTrial trial,
            Templates templates,
            Clock clock) {
        this.calendars = calendars;
        this.addCalendar = addCalendar;
        this.changeCalendar = changeCalendar;
        this.pages = pages;
        this.trial = trial;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel list(Frame frame, Actor actor) {
        actor.require(Right.CALENDARS_READ);
        return templates.calendarsCalendars(
                frame,
                new CalendarsPage(
                        calendars.after("", Slice.MOST).stream()
                                .map(stored -> row(stored.calendar(), frame.locale()))
                                .toList(),
                        actor.may(Right.CALENDARS_WRITE)));
    }

    private CalendarRow row(WorkingCalendar calendar, Locale locale) {
        LocalDate today = LocalDate.now(clock.withZone(calendar.zone()));
        return new CalendarRow(
                calendar.key(),
                calendar.name(),
                calendar.zone().getId(),
                WeekWords.of(calendar, locale),
                calendar.holidays().tailMap(today).keySet().stream().findFirst().orElse(null));
    }

    @GetMapping("/new")
    JteModel empty(Frame frame, Actor actor) {
        actor.require(Right.CALENDARS_WRITE);
        return pages.empty(frame, actor);
    }

    @PostMapping
    Object add(Frame frame, Actor actor, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        CalendarForm form = new CalendarForm(fields);
        try {
            StoredCalendar added = addCalendar.add(actor, form.calendar(form.field("key")));
            return saved(added, "calendars.added", next);
        } catch (Invalid invalid) {
            return pages.drawnUp(frame, actor, form, Faults.of(invalid));
        } catch (Refused refused) {
            return pages.drawnUp(frame, actor, form, Faults.of(refused));
        }
    }

    @GetMapping("/{key}")
    JteModel show(
            Frame frame,
            Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String minutes) {
        actor.require(Right.CALENDARS_READ);
        StoredCalendar stored = calendars.stored(key).orElseThrow(NotFound::new);
        TryPage tried = trial.of(stored.calendar(), start, minutes, frame.locale());
        return pages.kept(frame, actor, stored, tried);
    }

    @PostMapping("/{key}")
    Object change(
            Frame frame,
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            RedirectAttributes next) {
        actor.require(Right.CALENDARS_WRITE);
        StoredCalendar stored = calendars.stored(key).orElseThrow(NotFound::new);
        CalendarForm form = new CalendarForm(fields);
        try {
            WorkingCalendar wanted = form.calendar(key);
            Optional<StoredCalendar> changed = changeCalendar.change(actor, key, form.field("tag"), before -> wanted);
            if (changed.isPresent()) {
                return saved(changed.get(), "calendars.saved", next);
            }
            response.setStatus(409);
            return pages.typed(frame, actor, stored, form, Faults.of(Invalid.at("", "calendars.fault.changed")));
        } catch (Invalid invalid) {
            return pages.typed(frame, actor, stored, form, Faults.of(invalid));
        }
    }

    private static RedirectView saved(StoredCalendar stored, String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message, stored.calendar().name()));
        return new RedirectView("/settings/calendars/" + stored.calendar().key());
    }
}
