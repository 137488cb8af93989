package heed.calendars;

import heed.calendars.ImportHolidays.Import;
import heed.identity.Actor;
import heed.platform.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes holidays from an iCalendar file, sent or named by its URL. */
@RestController
@RequestMapping("/api/v1/calendars/{key}/holidays")
class HolidayImportController {

    private final ImportHolidays importHolidays;

    HolidayImportController(ImportHolidays importHolidays) {
        this.importHolidays = importHolidays;
    }

    record FeedBody(@Nullable String url) {}

    @PostMapping(consumes = "text/calendar")
    Import fromFile(Actor actor, @PathVariable String key, @RequestBody byte[] file) {
        return importHolidays.fromFile(actor, key, file);
    }

    @PostMapping(consumes = "application/json")
    Import fromAddress(Actor actor, @PathVariable String key, @RequestBody FeedBody body) {
        if (body.url() == null || body.url().isBlank()) {
            throw Invalid.at("/url", "web.fault.missing");
        }
        return importHolidays.fromAddress(actor, key, body.url());
    }
}
