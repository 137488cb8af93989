package heed.standards;

import java.util.Locale;

/** What became of a wait that has ended. A running one has no outcome yet. */
enum Outcome {
    IN_TIME,
    LATE,
    UNACCEPTABLE,
    /** Given up within five seconds, and within the threshold. */
    GIVEN_UP_SHORT,
    GIVEN_UP_IN_TIME,
    GIVEN_UP_LATE,
    GIVEN_UP_UNACCEPTABLE,
    EXCLUDED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Its name as the state of a target in the API. */
    String state() {
        return switch (this) {
            case IN_TIME -> "met";
            case LATE, GIVEN_UP_LATE -> "late";
            case UNACCEPTABLE, GIVEN_UP_UNACCEPTABLE -> "unacceptable";
            case GIVEN_UP_SHORT, GIVEN_UP_IN_TIME -> "missed";
            case EXCLUDED -> "excluded";
        };
    }
}
