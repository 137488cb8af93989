package heed.parties.privacy;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing about this customer goes while it is in force. */
record LegalHold(
        UUID id,
        CustomerId customer,
        String reason,
        Instant placedAt,
        String placedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {

    boolean inForce() {
        return liftedAt == null;
    }
}
