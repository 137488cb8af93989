package heed.parties;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer at a glance: the few things that somebody should know before answering.
 *
 * @param pinned the note that was pinned last, null where none is
 * @param consents the latest word on each purpose
 * @param orders the latest three
 * @param limits objections and restrictions in force
 */
public record CustomerSketch(
        UUID id,
        String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String preferredChannel,
        @Nullable String pinned,
        List<Organisation> organisations,
        List<String> tags,
        List<Fact> facts,
        List<Order> orders,
        List<Consent> consents,
        List<Limit> limits) {

    public CustomerSketch {
        organisations = List.copyOf(organisations);
        tags = List.copyOf(tags);
        facts = List.copyOf(facts);
        orders = List.copyOf(orders);
        consents = List.copyOf(consents);
        limits = List.copyOf(limits);
    }

    /** @param role {@code member} or {@code lead} */
    public record Organisation(UUID id, String name, String role) {}

    public record Fact(String name, String value, String source, LocalDate knownOn) {}

    public record Order(
            String externalId,
            String status,
            Instant placedAt,
            @Nullable Instant promisedFor,
            @Nullable Instant deliveredAt,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    public record Consent(String purpose, boolean given, Instant at) {}

    /** @param kind {@code objection} or {@code restriction}; a null purpose means every one */
    public record Limit(String kind, @Nullable String purpose) {}

    /** Whether there is more to say than a name. */
    public boolean saysSomething() {
        return pinned != null
                || preferredChannel != null
                || !(organisations.isEmpty()
                        && tags.isEmpty()
                        && facts.isEmpty()
                        && orders.isEmpty()
                        && consents.isEmpty()
                        && limits.isEmpty());
    }
}
