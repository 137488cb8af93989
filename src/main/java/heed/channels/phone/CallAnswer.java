package heed.channels.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call as the API shows it. */
record CallAnswer(
        UUID id,
        String externalId,
        String queue,
        @Nullable String from,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant abandonedAt,
        @Nullable Instant endedAt,
        @Nullable String agent,
        String outcome,
        Duration waited,
        @Nullable Duration talked,
        String url) {

    static CallAnswer of(Call call) {
        return new CallAnswer(
                call.id(),
                call.externalId(),
                call.queue(),
                call.from(),
                call.offeredAt(),
                call.answeredAt(),
                call.abandonedAt(),
                call.endedAt(),
                call.agent(),
                call.outcome().name().toLowerCase(Locale.ROOT),
                call.waited(),
                call.talked().orElse(null),
                "/calls/" + call.id());
    }
}
