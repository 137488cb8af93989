package heed.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which waits count, and which of them are good. T is the threshold; short means given up within five seconds. The six service levels
 * in use among call centres, of which the first is the default; where nobody gives up, all are the same.
 */
enum Formula {
    /** answered ≤ T ÷ (answered + given up) */
    ALL,
    /** answered ≤ T ÷ answered */
    ANSWERED,
    /** (answered ≤ T + given up ≤ T) ÷ (answered + given up) */
    GIVEN_UP_IN_TIME_IS_GOOD,
    /** answered ≤ T ÷ (answered + given up > T) */
    GIVEN_UP_IN_TIME_LEFT_OUT,
    /** (answered ≤ T + short) ÷ (answered + given up) */
    SHORT_IS_GOOD,
    /** answered ≤ T ÷ (answered + given up − short) */
    SHORT_LEFT_OUT;

    /** Raised whenever one of the six is reckoned otherwise; a published result keeps its own. */
    static final int VERSION = 1;

    /** Its name in the API: {@code short-left-out}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Formula> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** How many of these are good. */
    long good(Counts counts) {
        return counts.inTime()
                + switch (this) {
                    case ALL, ANSWERED, GIVEN_UP_IN_TIME_LEFT_OUT, SHORT_LEFT_OUT -> 0;
                    case GIVEN_UP_IN_TIME_IS_GOOD -> counts.givenUpShort() + counts.givenUpInTime();
                    case SHORT_IS_GOOD -> counts.givenUpShort();
                };
    }

    /** How many of these count at all. */
    long total(Counts counts) {
        return counts.answered()
                + switch (this) {
                    case ALL, GIVEN_UP_IN_TIME_IS_GOOD, SHORT_IS_GOOD -> counts.givenUp();
                    case ANSWERED -> 0;
                    case GIVEN_UP_IN_TIME_LEFT_OUT -> counts.givenUpLate() + counts.givenUpUnacceptable();
                    case SHORT_LEFT_OUT -> counts.givenUp() - counts.givenUpShort();
                };
    }
}
