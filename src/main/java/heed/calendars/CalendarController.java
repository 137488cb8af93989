package heed.calendars;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import heed.web.Slice;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Calendars in the API. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final Calendars calendars;
    private final AddCalendar addCalendar;
    private final ChangeCalendar changeCalendar;

    CalendarController(Calendars calendars, AddCalendar addCalendar, ChangeCalendar changeCalendar) {
        this.calendars = calendars;
        this.addCalendar = addCalendar;
        this.changeCalendar = changeCalendar;
    }

    @PostMapping
    ResponseEntity<CalendarBody> add(Actor actor, @RequestBody CalendarBody body) {
        StoredCalendar added = addCalendar.add(actor, body.calendar("", ""));
        return ResponseEntity.created(
                        URI.create("/api/v1/calendars/" + added.calendar().key()))
                .eTag(added.tag())
                .body(CalendarBody.of(added.calendar()));
    }

    @GetMapping
    Slice<CalendarBody> list(
            Actor actor, @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "") String cursor) {
        actor.require(Right.CALENDARS_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        List<CalendarBody> found = calendars.after(cursor, most + 1).stream()
                .map(stored -> CalendarBody.of(stored.calendar()))
                .toList();
        boolean more = found.size() > most;
        List<CalendarBody> shown = found.subList(0, Math.min(most, found.size()));
        return new Slice<>(shown, more ? shown.getLast().key() : null);
    }

    @GetMapping("/{key}")
    ResponseEntity<CalendarBody> show(Actor actor, @PathVariable String key) {
        actor.require(Right.CALENDARS_READ);
        return answer(calendars.stored(key).orElseThrow(NotFound::new));
    }

    @PutMapping("/{key}")
    ResponseEntity<CalendarBody> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody CalendarBody body) {
        WorkingCalendar wanted = body.withKey(key).calendar("", key);
        return answer(changeCalendar
                .change(actor, key, tag, before -> wanted)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.PRECONDITION_FAILED)));
    }

    static ResponseEntity<CalendarBody> answer(StoredCalendar stored) {
        return ResponseEntity.ok().eTag(stored.tag()).body(CalendarBody.of(stored.calendar()));
    }
}
