package heed.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A zone's offsets from UTC, laid out in arrays: in era {@code n}, from {@link #begins}(n) until {@link #ends}(n), wall clocks are
 * ahead by {@link #ahead}(n). All in nanoseconds, the moments since 1970.
 */
final class Offsets {

    static final long SECOND = 1_000_000_000L;

    /** Heed reckons from here … */
    static final Instant FIRST = Instant.parse("1920-01-01T00:00:00Z");

    /** … until here, 280 years that fit into a long of nanoseconds. */
    static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Map<ZoneId, Offsets> KNOWN = new ConcurrentHashMap<>();

    private final long[] begins;
    private final long[] ahead;

    private Offsets(List<Long> begins, List<Long> ahead) {
        this.begins = begins.stream().mapToLong(Long::longValue).toArray();
        this.ahead = ahead.stream().mapToLong(Long::longValue).toArray();
    }

    static Offsets of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, unknown -> read(unknown.getRules()));
    }

    private static Offsets read(ZoneRules rules) {
        List<Long> begins = new ArrayList<>(List.of(FIRST.getEpochSecond() * SECOND));
        List<Long> ahead = new ArrayList<>(List.of(rules.getOffset(FIRST).getTotalSeconds() * SECOND));
        ZoneOffsetTransition transition = rules.nextTransition(FIRST);
        while (transition != null && transition.getInstant().isBefore(LAST)) {
            begins.add(transition.toEpochSecond() * SECOND);
            ahead.add(transition.getOffsetAfter().getTotalSeconds() * SECOND);
            transition = rules.nextTransition(transition.getInstant());
        }
        return new Offsets(begins, ahead);
    }

    int eras() {
        return begins.length;
    }

    int eraAt(long moment) {
        int found = Arrays.binarySearch(begins, moment);
        return found >= 0 ? found : -found - 2;
    }

    long begins(int era) {
        return begins[era];
    }

    long ends(int era) {
        return era + 1 < begins.length ? begins[era + 1] : LAST.getEpochSecond() * SECOND;
    }

    long ahead(int era) {
        return ahead[era];
    }
}
