package heed.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a deferred effect is tried again: after 1, 5, 15 and 60 minutes, 4 hours, then every 8 hours, for 5 days. */
final class BackOff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8));
    private static final Duration PATIENCE = Duration.ofDays(5);

    private BackOff() {}

    /** @return the pause after this attempt, or empty when patience is over */
    static Optional<Duration> after(int attempt, Instant queuedAt, Instant now) {
        Duration pause = PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
        return now.plus(pause).isAfter(queuedAt.plus(PATIENCE)) ? Optional.empty() : Optional.of(pause);
    }
}
