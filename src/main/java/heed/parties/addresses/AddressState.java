package heed.parties.addresses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address or number and what has been learned about it.
 *
 * @param kind {@code email} or {@code phone}
 * @param verifiedAt null while it is only said to be theirs
 * @param bouncedAt null unless mail to it comes back
 */
record AddressState(
        String kind,
        String value,
        Instant since,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedHow,
        @Nullable Instant bouncedAt,
        @Nullable String bouncedWhy) {}
