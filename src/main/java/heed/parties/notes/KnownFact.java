package heed.parties.notes;

import heed.parties.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing known of a customer, with where it comes from.
 *
 * @param name what is known: "meter number"
 * @param knownOn the day on which it was so
 */
record KnownFact(
        UUID id,
        CustomerId customer,
        String name,
        String value,
        String source,
        LocalDate knownOn,
        Instant writtenAt,
        @Nullable UUID writtenBy,
        String writtenByName) {}
