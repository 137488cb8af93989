package heed.automation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a conversation that rules and webhooks wait for. */
public enum EventKind {
    OPENED,
    /** In a conversation that had begun before. */
    CUSTOMER_WROTE,
    /** By a person: what Heed sends by itself is no reply here. */
    REPLIED,
    ASSIGNED,
    MOVED,
    STATUS_CHANGED,
    PRIORITY_CHANGED,
    TAGS_CHANGED,
    PROMISE_BROKEN,
    /** The customer has waited for longer than a rule says. */
    WAITING,
    /** A standard's due time is nearer than a rule says. */
    DUE_SOON,
    /** A standard's due time has passed. */
    MISSED;

    /** As data and words name it: {@code customer-wrote}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it comes by the clock, and so to a rule that says when. */
    public boolean timed() {
        return this == WAITING || this == DUE_SOON || this == MISSED;
    }

    public static Optional<EventKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
