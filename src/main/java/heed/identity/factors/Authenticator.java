package heed.identity.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator app of one person.
 *
 * @param locked its secret as the safe keeps it
 * @param confirmedAt when it showed its first right code; null while it opens nothing yet
 */
record Authenticator(
        byte[] locked,
        @Nullable Instant confirmedAt,
        @Nullable Instant lastUsedAt) {

    boolean confirmed() {
        return confirmedAt != null;
    }
}
