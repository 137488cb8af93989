package heed.channels.phone.pages;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call in a list and on its own page.
 *
 * @param caller number, empty when withheld
 * @param outcome {@code answered} or {@code abandoned}
 * @param talked null when nobody answered or the end is unknown
 */
public record CallRow(
        String url,
        String externalId,
        String caller,
        String queue,
        Instant offeredAt,
        Instant waitEndedAt,
        @Nullable Instant endedAt,
        String outcome,
        Duration waited,
        @Nullable Duration talked,
        String agent) {

    public boolean answered() {
        return outcome.equals("answered");
    }
}
