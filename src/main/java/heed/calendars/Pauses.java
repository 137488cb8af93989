package heed.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Pauses in order, those that touch or overlap joined into one. */
record Pauses(List<Span> spans) {

    static Pauses of(Collection<Span> pauses) {
        List<Span> joined = new ArrayList<>();
        pauses.stream()
                .filter(pause -> pause.until() == null || pause.from().isBefore(pause.until()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(pause -> add(joined, pause));
        return new Pauses(joined);
    }

    private static void add(List<Span> joined, Span pause) {
        Span last = joined.isEmpty() ? null : joined.getLast();
        Instant lastUntil = last == null ? null : last.until();
        if (last == null || lastUntil != null && lastUntil.isBefore(pause.from())) {
            joined.add(pause);
        } else if (lastUntil != null && (pause.until() == null || lastUntil.isBefore(pause.until()))) {
            joined.set(joined.size() - 1, new Span(last.from(), pause.until()));
        }
    }

    /** Whether the last one has no end yet. */
    boolean open() {
        return !spans.isEmpty() && spans.getLast().until() == null;
    }

    /** Pairs of from and until in nanoseconds since 1970; an open end is {@code Long.MAX_VALUE}. */
    long[] laidOut() {
        long[] pairs = new long[2 * spans.size()];
        for (int n = 0; n < spans.size(); n++) {
            Instant until = spans.get(n).until();
            pairs[2 * n] = WorkingTime.nanos(spans.get(n).from());
            pairs[2 * n + 1] = until == null ? Long.MAX_VALUE : WorkingTime.nanos(until);
        }
        return pairs;
    }
}
