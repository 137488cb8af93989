package heed.identity.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon mail tells of a notice. */
enum Mailing {
    NEVER,
    AT_ONCE,
    /** With all else at the next full hour. */
    HOURLY,
    /** With all else at the hour of the day that the person chose. */
    DAILY;

    /** As data and words name it: {@code at-once}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mailing> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
