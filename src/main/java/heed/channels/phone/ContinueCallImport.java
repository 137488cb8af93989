package heed.channels.phone;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in the next lines of an import and notes how far it is, both or neither. */
@Service
class ContinueCallImport {

    /** After this long without a sign of life others take over. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private final RecordCalls recordCalls;
    private final CallImports imports;
    private final LeftOutCalls leftOutCalls;
    private final RejectedLines rejectedLines;
    private final LiveNews liveNews;
    private final Clock clock;

    ContinueCallImport(
            RecordCalls recordCalls,
            CallImports imports,
            LeftOutCalls leftOutCalls,
            RejectedLines rejectedLines,
            LiveNews liveNews,
            Clock clock) {
        this.recordCalls = recordCalls;
        this.imports = imports;
        this.leftOutCalls = leftOutCalls;
        this.rejectedLines = rejectedLines;
        this.liveNews = liveNews;
        this.clock = clock;
    }

    /**
     * @param done the last line that was dealt with before
     * @throws WentOnElsewhere where somebody else has dealt with these lines meanwhile; nothing is taken in then
     */
    @Atomic
    void take(CallImport running, int done, List<CallLine> lines) {
        RecordedCalls recorded = recordCalls.record(
                running.by().actor(), only(lines, Taken.class).toList());
        var rejected = new ArrayList<>(only(lines, Rejected.class).toList());
        rejected.addAll(recorded.rejected());
        rejectedLines.add(running.id(), rejected);
        leftOutCalls.add(running.id(), words(lines));
        int last = lines.getLast().line();
        if (!imports.advance(
                running.id(),
                done,
                last,
                recorded,
                rejected.size(),
                clock.instant().plus(LEASE))) {
            throw new WentOnElsewhere("import " + running.id() + " went on elsewhere after line " + done);
        }
        liveNews.tell(CallImportTopic.of(running.id()));
    }

    @Atomic
    void finish(UUID id, @Nullable String stoppedBy) {
        imports.finish(id, stoppedBy, clock.instant());
        liveNews.tell(CallImportTopic.of(id));
    }

    /** Another replica has taken the import over from one that was silent for too long. */
    static final class WentOnElsewhere extends RuntimeException {

        WentOnElsewhere(String message) {
            super(message);
        }
    }

    private static Map<String, Integer> words(List<CallLine> lines) {
        return only(lines, LeftOut.class).collect(Collectors.groupingBy(LeftOut::word, Collectors.summingInt(_ -> 1)));
    }

    private static <T> Stream<T> only(List<CallLine> lines, Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast);
    }
}
