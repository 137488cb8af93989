package heed.identity.retention;

import heed.identity.Keepsake.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule did in one night.
 *
 * @param reached how far it has come
 * @param gone how many went
 * @param hindered how many had to stay
 * @param ending {@code done}, {@code enough} where the night's limit was reached, {@code stopped} where the rule ended; null while
 *     it goes on
 */
record RetentionRun(
        UUID id,
        UUID rule,
        LocalDate night,
        Instant begunAt,
        Mark reached,
        int gone,
        int hindered,
        Map<String, Integer> counts,
        @Nullable Instant endedAt,
        @Nullable String ending) {}
