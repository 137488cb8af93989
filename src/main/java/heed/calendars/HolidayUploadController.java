package heed.calendars;

import heed.calendars.ImportHolidays.Import;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Takes holidays from a file or an address that somebody gives on the calendar's page. */
@Controller
class HolidayUploadController {

    private final Calendars calendars;
    private final ImportHolidays importHolidays;
    private final CalendarPages pages;

    HolidayUploadController(Calendars calendars, ImportHolidays importHolidays, CalendarPages pages) {
        this.calendars = calendars;
        this.importHolidays = importHolidays;
        this.pages = pages;
    }

    @PostMapping("/settings/calendars/{key}/holidays")
    Object add(
            Frame frame,
            Actor actor,
            @PathVariable String key,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String url,
            RedirectAttributes next)
            throws IOException {
        actor.require(Right.CALENDARS_WRITE);
        StoredCalendar stored = calendars.stored(key).orElseThrow(NotFound::new);
        try {
            Import done = read(actor, key, file, url);
            next.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of(
                            "calendars.imported",
                            done.added(),
                            done.known(),
                            done.leftOut().size()));
            return new RedirectView("/settings/calendars/" + key);
        } catch (Invalid invalid) {
            Map<String, String> fields = new HashMap<>(CalendarForm.of(stored).fields());
            fields.put("url", url);
            return pages.notImported(frame, actor, stored, new CalendarForm(fields), Faults.of(invalid));
        }
    }

    private Import read(Actor actor, String key, MultipartFile file, String url) throws IOException {
        if (!file.isEmpty()) {
            return importHolidays.fromFile(actor, key, file.getBytes());
        }
        if (!url.isBlank()) {
            return importHolidays.fromAddress(actor, key, url);
        }
        throw Invalid.at("/url", "calendars.fault.feed-missing");
    }
}
