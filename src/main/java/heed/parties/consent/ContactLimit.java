package heed.parties.consent;

import heed.parties.CustomerId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish, or the law's, not to be written to.
 *
 * @param purpose what the objection is to; null means to all
 * @param liftedAt null while it is in force
 */
record ContactLimit(
        UUID id,
        CustomerId customer,
        Kind kind,
        @Nullable String purpose,
        String reason,
        Instant since,
        String setBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy) {

    /** GDPR, articles 21 and 18. */
    enum Kind {
        OBJECTION,
        RESTRICTION;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return Stream.of(values()).filter(each -> each.key().equals(key)).findFirst();
        }
    }
}
