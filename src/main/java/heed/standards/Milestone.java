package heed.standards;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to a version on its way, with who and when.
 *
 * @param detail the kind of an announcement, the gate of a waiver, the first day of an effect; else empty
 * @param words a summary or a reason; may be empty
 */
record Milestone(int version, Kind kind, String detail, String words, String actor, Instant at) {

    enum Kind {
        CONSULTATION,
        ADOPTION,
        ANNOUNCEMENT,
        WAIVER,
        EFFECT,
        RETIREMENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
