package heed.standards;

import java.util.Locale;

/** Whether a promise was kept. Not proven: too few events to judge from. */
enum Verdict {
    MET,
    MISSED,
    NOT_PROVEN,
    NO_DATA;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
