package heed.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reckoning with its steps, so that a due time can say why.
 *
 * @param moment the deadline, beginning or opening that was asked for; null where none was, and while a pause without an end holds it
 * @param counted how much time counts
 * @param zone in which the steps are told
 */
public record Explanation(@Nullable Instant moment, Duration counted, ZoneId zone, List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Why {@link WorkingTime#due(Instant, Duration, Collection)} is what it is. */
    public static Explanation ofDue(WorkingTime time, Instant start, Duration work, Collection<Span> pauses) {
        Optional<Instant> due = time.due(start, work, pauses);
        Pauses joined = Pauses.of(pauses);
        Instant end = due.orElseGet(() -> later(start, joined.spans().getLast().from()));
        Reckoning reckoning = new Reckoning(time, start, end, work, joined);
        reckoning.tell(new Step.Starts(start));
        reckoning.walk();
        reckoning.tell(due.isPresent() ? new Step.Due(end) : new Step.Paused(end, null));
        return new Explanation(due.orElse(null), reckoning.used(), time.zone(), reckoning.steps());
    }

    /** What counts between two moments; nothing where they are the wrong way round. */
    public static Explanation ofBetween(WorkingTime time, Instant from, Instant until, Collection<Span> pauses) {
        Reckoning reckoning = new Reckoning(time, from, until, null, Pauses.of(pauses));
        reckoning.tell(new Step.Starts(from));
        reckoning.walk();
        reckoning.tell(new Step.Stops(until, reckoning.used()));
        return new Explanation(null, reckoning.used(), time.zone(), reckoning.steps());
    }

    /** When to begin so as to be done by the end, told in the order of time. */
    public static Explanation ofBegin(WorkingTime time, Instant end, Duration work, Collection<Span> pauses) {
        Instant begin = time.begin(end, work, pauses);
        Explanation between = ofBetween(time, begin, end, pauses);
        return new Explanation(begin, work, time.zone(), between.steps());
    }

    /** When the hours are next open, and what lies before. */
    public static Explanation ofNextOpening(WorkingTime time, Instant at, Collection<Span> pauses) {
        Optional<Instant> opening = time.nextOpening(at, pauses);
        if (opening.filter(at::equals).isPresent()) {
            return new Explanation(at, Duration.ZERO, time.zone(), List.of(open(time, at, pauses)));
        }
        Explanation due = ofDue(time, at, Duration.ZERO, pauses);
        List<Step> between = due.steps().subList(1, due.steps().size() - 1);
        Step last = opening.<Step>map(moment -> new Step.Opens(moment, null)).orElseGet(due.steps()::getLast);
        return new Explanation(
                due.moment(),
                Duration.ZERO,
                time.zone(),
                Stream.concat(between.stream(), Stream.of(last)).toList());
    }

    /** Whether it is open at the moment: until when, or what keeps it closed. Without steps where it never opens again. */
    public static Explanation ofState(WorkingTime time, Instant at, Collection<Span> pauses) {
        Pauses joined = Pauses.of(pauses);
        return joined.open() || time.counted(at, joined.laidOut()).next()
                ? ofNextOpening(time, at, pauses)
                : new Explanation(null, Duration.ZERO, time.zone(), List.of());
    }

    private static Step open(WorkingTime time, Instant at, Collection<Span> pauses) {
        CountedTime counted = time.counted(at, Pauses.of(pauses).laidOut());
        counted.next();
        long until = counted.until();
        while (counted.next() && counted.from() == until) {
            until = counted.until();
        }
        return new Step.Open(at, WorkingTime.moment(until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
