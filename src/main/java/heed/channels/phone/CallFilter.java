package heed.channels.phone;

import heed.platform.Invalid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted; null leaves a question open.
 *
 * @param answered true for calls that somebody answered, false for those whose caller gave up
 * @param from first moment of the offer
 * @param to end of the window, exclusive
 */
record CallFilter(
        @Nullable String queue,
        @Nullable String agent,
        @Nullable Boolean answered,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Reads {@code answered} or {@code abandoned}; null and empty leave the question open. */
    static @Nullable Boolean answered(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "" -> null;
            case "answered" -> true;
            case "abandoned" -> false;
            default -> throw Invalid.at("/outcome", "phone.call.unknown-outcome", String.valueOf(outcome));
        };
    }
}
