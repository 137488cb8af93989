package heed.standards;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many waits came to which end in some window.
 *
 * @param running still waiting, on time or not
 * @param overdue of those running, past the threshold: a miss today already
 * @param overdueUnacceptable of those overdue, past the second threshold too
 */
record Counts(Map<Outcome, Long> ended, long running, long overdue, long overdueUnacceptable) {

    static final Counts NONE = new Counts(Map.of(), 0, 0, 0);

    Counts {
        ended = Map.copyOf(ended);
    }

    Counts plus(Counts other) {
        var sum = new EnumMap<Outcome, Long>(Outcome.class);
        sum.putAll(ended);
        other.ended.forEach((outcome, n) -> sum.merge(outcome, n, Long::sum));
        return new Counts(
                sum, running + other.running, overdue + other.overdue, overdueUnacceptable + other.overdueUnacceptable);
    }

    long of(Outcome outcome) {
        return ended.getOrDefault(outcome, 0L);
    }

    long inTime() {
        return of(Outcome.IN_TIME);
    }

    /** Answered, whenever, and those who wait for an answer that is overdue. */
    long answered() {
        return inTime() + of(Outcome.LATE) + of(Outcome.UNACCEPTABLE) + overdue;
    }

    long givenUpShort() {
        return of(Outcome.GIVEN_UP_SHORT);
    }

    /** Given up within the threshold, but not within five seconds. */
    long givenUpInTime() {
        return of(Outcome.GIVEN_UP_IN_TIME);
    }

    long givenUpLate() {
        return of(Outcome.GIVEN_UP_LATE);
    }

    long givenUpUnacceptable() {
        return of(Outcome.GIVEN_UP_UNACCEPTABLE);
    }

    long givenUp() {
        return givenUpShort() + givenUpInTime() + givenUpLate() + givenUpUnacceptable();
    }

    /** Waited over the threshold but not over the second, whoever ended the wait. */
    long late() {
        return of(Outcome.LATE) + givenUpLate() + overdue - overdueUnacceptable;
    }

    /** Waited over the second threshold, whoever ended the wait. */
    long unacceptable() {
        return of(Outcome.UNACCEPTABLE) + givenUpUnacceptable() + overdueUnacceptable;
    }

    long excluded() {
        return of(Outcome.EXCLUDED);
    }
}
