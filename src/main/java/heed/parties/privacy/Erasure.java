package heed.parties.privacy;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person is to be forgotten: asked for by one, released by another, and carried out some days later.
 *
 * @param fromLedger a restored backup did not know it any more, so that Heed asks for it again
 */
record Erasure(
        UUID id,
        CustomerId customer,
        String pseudonym,
        String reason,
        Instant requestedAt,
        @Nullable UUID requestedBy,
        String requestedByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedByName,
        @Nullable Instant dueAt,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String ending,
        @Nullable String endedByName,
        boolean fromLedger,
        boolean held) {

    /** How it stands; held is one that is due, or will be, and may not go on. */
    enum State {
        REQUESTED,
        WAITING,
        HELD,
        RUNNING,
        DONE,
        CANCELLED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    State state() {
        if (endedAt != null) {
            return "done".equals(ending) ? State.DONE : State.CANCELLED;
        }
        if (held) {
            return State.HELD;
        }
        return begunAt != null ? State.RUNNING : approvedAt != null ? State.WAITING : State.REQUESTED;
    }

    /** Until it has begun it can be called off. */
    boolean canBeCancelled() {
        return endedAt == null && begunAt == null;
    }

    /** Eight characters would be no harder to guess; four tell two of them apart on one page. */
    static String pseudonym(CustomerId customer) {
        String digits = customer.value().toString();
        return "Erased customer " + digits.substring(digits.length() - 4).toUpperCase(java.util.Locale.ROOT);
    }
}
