package heed.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks from one moment to another and tells each closing, opening, holiday and pause on the way. */
final class Reckoning {

    private final WorkingTime time;
    private final List<Span> pauses;
    private final long end;
    private final @Nullable Duration work;
    private final CountedTime opening;
    private final Telling telling = new Telling();
    private long at;
    private long used;
    private long opens = Long.MIN_VALUE;
    private long closes = Long.MIN_VALUE;
    private boolean another;
    private int pause;
    private boolean stoodStill;

    /** @param work how much is to do, null where nothing is */
    Reckoning(WorkingTime time, Instant start, Instant end, @Nullable Duration work, Pauses pauses) {
        this.time = time;
        this.pauses = pauses.spans();
        this.at = WorkingTime.nanos(start);
        this.end = WorkingTime.nanos(end);
        this.work = work;
        this.opening = time.counted(start, new long[0]);
        this.another = opening.next();
        nextOpening();
    }

    void tell(Step step) {
        telling.add(step, WorkingTime.moment(at), Duration.ofNanos(used));
    }

    /** Tells everything until the end. */
    Reckoning walk() {
        while (at < end) {
            Span paused = pauseFrom(at);
            long pauseBegins = paused == null ? Long.MAX_VALUE : WorkingTime.nanos(paused.from());
            if (paused != null && pauseBegins <= at) {
                standStill(paused);
            } else if (opens <= at) {
                count(Math.min(Math.min(closes, pauseBegins), end));
            } else {
                stayClosed(Math.min(Math.min(opens, pauseBegins), end));
            }
        }
        return this;
    }

    Duration used() {
        return Duration.ofNanos(used);
    }

    List<Step> steps() {
        return telling.steps();
    }

    private void standStill(Span paused) {
        tell(new Step.Paused(WorkingTime.moment(at), paused.until()));
        at = paused.until() == null ? end : Math.min(WorkingTime.nanos(paused.until()), end);
        stoodStill = true;
        while (closes <= at) {
            nextOpening();
        }
    }

    private void count(long until) {
        if (stoodStill) {
            tell(new Step.Opens(WorkingTime.moment(at), work == null ? null : work.minusNanos(used)));
        }
        stoodStill = false;
        used += until - at;
        at = until;
        if (at == closes) {
            if (at < end) {
                tell(new Step.Closes(WorkingTime.moment(at), used(), work));
            }
            nextOpening();
        }
    }

    private void stayClosed(long until) {
        Instant from = WorkingTime.moment(at);
        tell(new Step.Closed(from, WorkingTime.moment(until)));
        holidays(from, WorkingTime.moment(until));
        at = until;
        stoodStill = true;
    }

    private void holidays(Instant from, Instant until) {
        WorkingCalendar calendar = time.calendar();
        LocalDate first = LocalDate.ofInstant(from, calendar.zone());
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), calendar.zone());
        calendar.holidays().subMap(first, last.plusDays(1)).forEach((date, name) -> {
            if (calendar.isHoliday(date) && calendar.hours().containsKey(date.getDayOfWeek())) {
                tell(new Step.Holiday(date, name));
            }
        });
    }

    private @Nullable Span pauseFrom(long moment) {
        while (pause < pauses.size() && ended(pauses.get(pause), moment)) {
            pause++;
        }
        return pause < pauses.size() ? pauses.get(pause) : null;
    }

    private static boolean ended(Span pause, long moment) {
        return pause.until() != null && WorkingTime.nanos(pause.until()) <= moment;
    }

    /** The next opening in one piece, though it may touch its neighbour at midnight or where an offset changes. */
    private void nextOpening() {
        if (!another) {
            opens = Long.MAX_VALUE;
            closes = Long.MAX_VALUE;
            return;
        }
        opens = opening.from();
        closes = opening.until();
        another = opening.next();
        while (another && opening.from() == closes && closes < end) {
            closes = opening.until();
            another = opening.next();
        }
    }
}
