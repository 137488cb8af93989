package heed.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what reason somebody is told something. */
public enum NoticeKind {
    /** A colleague called them by name. */
    MENTION,
    /** They were given work. */
    ASSIGNMENT,
    /** Something happened that they watch. */
    WATCHED,
    /** They asked to be reminded. */
    REMINDER,
    /** What they put off has come back. */
    AWAKE,
    /** A due time of theirs has passed. */
    OVERDUE;

    /** As data and words name it: {@code mention}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
