package heed.conversations.effort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure that opens to its cases. */
enum EffortFigure {
    INDEX(false),
    CONTACTS(false),
    TRANSFERS(false),
    REPEATS(false),
    SWITCHES(false),
    CLARIFICATIONS(false),
    WAITS(false),
    MESSAGES(true),
    CLOSINGS(true),
    REOPENED(true),
    UNCONFIRMED(true),
    UNANSWERED(true);

    private final boolean ofClosings;

    EffortFigure(boolean ofClosings) {
        this.ofClosings = ofClosings;
    }

    /** Whether it counts closings in the window, and not conversations that began in it. */
    boolean ofClosings() {
        return ofClosings;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EffortFigure> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
