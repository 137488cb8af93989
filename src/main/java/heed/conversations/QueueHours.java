package heed.conversations;

import heed.calendars.Calendars;
import heed.platform.Refused;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says when a queue is answered. */
@Component
public class QueueHours {

    private final Calendars calendars;
    private final Clock clock;

    QueueHours(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When it opens next; empty while it is open, or where it knows no hours. */
    public Optional<Instant> opensAt(Queue queue) {
        Instant now = clock.instant();
        try {
            return Optional.ofNullable(queue.calendar())
                    .flatMap(calendars::time)
                    .filter(time -> !time.isOpen(now))
                    .map(time -> time.nextOpening(now));
        } catch (Refused neverOpen) {
            return Optional.empty();
        }
    }

    /** The same in words such as <em>Opens tomorrow 9:00</em>, empty while it is open. */
    public String words(Frame frame, Queue queue) {
        return opensAt(queue).map(at -> words(frame, at)).orElse("");
    }

    private String words(Frame frame, Instant at) {
        LocalDate today = clock.instant().atZone(frame.zone()).toLocalDate();
        LocalDate day = at.atZone(frame.zone()).toLocalDate();
        if (day.equals(today)) {
            return frame.text("conversations.opens.today", frame.time(at));
        }
        return day.equals(today.plusDays(1))
                ? frame.text("conversations.opens.tomorrow", frame.time(at))
                : frame.text("conversations.opens.day", frame.date(day), frame.time(at));
    }
}
