package heed.parties.privacy;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That everything about a customer may be read for a week, by whom it was asked, and whether it was. */
record Export(
        UUID id,
        CustomerId customer,
        boolean colleagues,
        Instant askedAt,
        String askedBy,
        Instant expiresAt,
        @Nullable Instant readAt) {

    boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }
}
