package heed.channels.phone.pages;

import heed.platform.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import at work or done.
 *
 * @param topic under which news of it come
 * @param finishedAt null while it runs
 * @param timeLeft null before the first lines are done and after the last
 * @param stoppedBy key of the sentence that says why it could not be read to its end, null otherwise
 * @param knownBefore accepted calls that were stored already
 * @param rejectedLines the first of them
 */
public record CallImportPage(
        String url,
        String topic,
        String fileName,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String stoppedBy,
        int linesDone,
        int linesTotal,
        @Nullable Duration timeLeft,
        int accepted,
        int knownBefore,
        Map<String, Integer> leftOut,
        int leftOutTotal,
        int rejected,
        List<Line> rejectedLines) {

    public record Line(int line, Fault fault) {}
}
