package heed.calendars;

import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one function set that turns working hours into deadlines. Pure and safe to share. A moment counts when the wall clock of the
 * calendar's zone shows opening hours {@code [opens, closes)} and no pause covers it; what counts is real elapsed time, whatever
 * daylight saving does to the clocks. Moments lie from 1920 to 2200.
 */
public final class WorkingTime {

    private static final long[] NO_PAUSES = {};
    private static final List<Hours> ALL_DAY = List.of(Hours.ALL_DAY);

    /** Every moment counts. */
    public static final WorkingTime ELAPSED = new WorkingTime(new WorkingCalendar(
            "elapsed",
            "",
            ZoneOffset.UTC,
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> ALL_DAY)),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>()));

    private final WorkingCalendar calendar;
    private final OpenDays days;
    private final Offsets offsets;

    private WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.days = new OpenDays(calendar);
        this.offsets = Offsets.of(calendar.zone());
    }

    /** The time of this calendar, laid out for speed: keep it where many deadlines are reckoned. Null means {@link #ELAPSED}. */
    public static WorkingTime of(@Nullable WorkingCalendar calendar) {
        return calendar == null ? ELAPSED : new WorkingTime(calendar);
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * The first moment by which this much time has counted since the start: exactly closing time where that is enough, and the next
     * opening for zero work while closed.
     *
     * @throws Refused where the calendar does not give that much time before 2200
     */
    public Instant due(Instant start, Duration work) {
        return due(start, work, NO_PAUSES)
                .orElseThrow(() -> Refused.because("calendars.fault.never-enough", calendar.name()));
    }

    /** As {@link #due(Instant, Duration)}, leaving out the pauses; empty while a pause without an end holds it. */
    public Optional<Instant> due(Instant start, Duration work, Collection<Span> pauses) {
        Pauses left = Pauses.of(pauses);
        Optional<Instant> due = due(start, work, left.laidOut());
        if (due.isEmpty() && !left.open()) {
            throw Refused.because("calendars.fault.never-enough", calendar.name());
        }
        return due;
    }

    private Optional<Instant> due(Instant start, Duration work, long[] pauses) {
        long remaining = nanos(work);
        CountedTime counted = counted(start, pauses);
        while (counted.next()) {
            long length = counted.until() - counted.from();
            if (remaining <= length) {
                return Optional.of(moment(counted.from() + remaining));
            }
            remaining -= length;
        }
        return Optional.empty();
    }

    /** How much time counts from one moment until the other; zero where they are the wrong way round. */
    public Duration between(Instant from, Instant until, Collection<Span> pauses) {
        long end = nanos(until);
        long sum = 0;
        CountedTime counted = counted(from, Pauses.of(pauses).laidOut());
        while (counted.next() && counted.from() < end) {
            sum += Math.min(counted.until(), end) - counted.from();
        }
        return Duration.ofNanos(sum);
    }

    public Duration between(Instant from, Instant until) {
        return between(from, until, List.of());
    }

    /**
     * The last moment from which this much time counts until the end: the mirror of {@link #due}. Zero work while closed gives the
     * last closing.
     *
     * @throws Refused where the calendar does not give that much time since 1920
     */
    public Instant begin(Instant end, Duration work, Collection<Span> pauses) {
        nanos(work);
        if (work.isZero() && isOpen(end, pauses)) {
            return end;
        }
        Duration span = work.plusDays(1);
        while (true) {
            Instant early = end.minus(span).isBefore(Offsets.FIRST) ? Offsets.FIRST : end.minus(span);
            Duration counted = between(early, end, pauses);
            if (counted.compareTo(work) >= 0 && !counted.isZero()) {
                Instant begin = due(early, counted.minus(work), pauses).orElseThrow();
                return work.isZero() ? begin : nextOpening(begin, pauses).orElseThrow();
            }
            if (early.equals(Offsets.FIRST)) {
                throw Refused.because("calendars.fault.never-enough", calendar.name());
            }
            span = span.multipliedBy(2);
        }
    }

    /** The first moment from here on that counts, here itself when it does; empty while a pause without an end holds it. */
    public Optional<Instant> nextOpening(Instant at, Collection<Span> pauses) {
        return due(at, Duration.ZERO, pauses);
    }

    public Instant nextOpening(Instant at) {
        return due(at, Duration.ZERO);
    }

    /** Whether this moment counts. */
    public boolean isOpen(Instant at, Collection<Span> pauses) {
        CountedTime counted = counted(at, Pauses.of(pauses).laidOut());
        return counted.next() && counted.from() == nanos(at);
    }

    public boolean isOpen(Instant at) {
        return isOpen(at, List.of());
    }

    CountedTime counted(Instant start, long[] pauses) {
        return new CountedTime(days, offsets, nanos(start), pauses);
    }

    static long nanos(Instant moment) {
        if (moment.isBefore(Offsets.FIRST) || !moment.isBefore(Offsets.LAST)) {
            throw Invalid.at("", "calendars.fault.moment", moment.toString());
        }
        return moment.getEpochSecond() * Offsets.SECOND + moment.getNano();
    }

    static Instant moment(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, Offsets.SECOND), Math.floorMod(nanos, Offsets.SECOND));
    }

    private static long nanos(Duration work) {
        if (work.isNegative() || work.compareTo(Duration.between(Offsets.FIRST, Offsets.LAST)) > 0) {
            throw Invalid.at("/minutes", "calendars.fault.minutes");
        }
        return work.toNanos();
    }
}
