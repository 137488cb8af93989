package heed.channels.phone;

import heed.channels.phone.CallLine.LeftOut;
import heed.channels.phone.CallLine.Rejected;
import heed.channels.phone.CallLine.Taken;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an import would bring, found by reading the whole file without storing anything. */
final class CallPreview {

    private static final int FIRST_LINES = 20;

    private final List<CallLine> first = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private int calls;
    private int rejected;
    private int lastLine;
    private Optional<Fault> unfit = Optional.empty();

    private CallPreview() {}

    static CallPreview of(StoredFile stored, CallMapping mapping, Instant now) {
        var preview = new CallPreview();
        try (Reader reader = stored.open()) {
            mapping.file(stored.format(), now).read(reader, preview::see);
        } catch (Invalid e) {
            preview.unfit = Optional.of(e.faults().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return preview;
    }

    private void see(CallLine line) {
        lastLine = line.line();
        if (first.size() < FIRST_LINES) {
            first.add(line);
        }
        switch (line) {
            case Taken taken -> {
                calls++;
                ids.add(taken.call().externalId());
            }
            case LeftOut left -> leftOut.merge(left.word(), 1, Integer::sum);
            case Rejected _ -> rejected++;
        }
    }

    List<CallLine> first() {
        return first;
    }

    int calls() {
        return calls;
    }

    /** Calls whose external id stands in the file before: they would be taken for the same call. */
    int repeated() {
        return calls - ids.size();
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }

    int rejected() {
        return rejected;
    }

    int lastLine() {
        return lastLine;
    }

    /** Why the columns do not fit the file at all. */
    Optional<Fault> unfit() {
        return unfit;
    }
}
