package heed.parties.orders;

import heed.parties.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order, as the shop told it.
 *
 * @param externalId the shop's own name for it, which no other order has
 * @param status in the shop's words
 */
record Order(
        UUID id,
        String externalId,
        CustomerId customer,
        Instant placedAt,
        @Nullable Instant promisedFor,
        @Nullable Instant deliveredAt,
        String status,
        @Nullable Total total,
        int version) {

    /** @param currency ISO 4217 code */
    record Total(BigDecimal amount, String currency) {}

    /** Whether it came, or has not come, later than was promised. */
    boolean lateAt(Instant now) {
        Instant came = deliveredAt == null ? now : deliveredAt;
        return promisedFor != null && came.isAfter(promisedFor);
    }
}
