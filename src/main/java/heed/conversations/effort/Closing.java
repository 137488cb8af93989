package heed.conversations.effort;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation was resolved or closed.
 *
 * @param by who did it, null for Heed itself
 * @param messages what had been written and said by then
 * @param reopenedAt when the customer came back, null while they have not
 * @param last whether it stands closed since then
 */
record Closing(
        Instant at,
        @Nullable UUID by,
        String byName,
        Ended ended,
        int messages,
        @Nullable Instant reopenedAt,
        boolean last) {

    /** How it stood with the customer. Only the first is good to know; the last two are premature whatever follows. */
    enum Ended {
        /** They said that it is solved, or thanked us for it. */
        CONFIRMED,
        /** They had an answer and said nothing to it. */
        UNCONFIRMED,
        /** They had written again and had no answer. */
        UNANSWERED,
        /** Nobody had answered at all. */
        NEVER_ANSWERED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The customer came back only to say that it is solved. */
    Closing confirmed() {
        return new Closing(at, by, byName, Ended.CONFIRMED, messages, null, false);
    }

    Closing reopened(@Nullable Instant byCustomer) {
        return new Closing(at, by, byName, ended, messages, byCustomer, false);
    }
}
