package heed.standards;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A promise to customers that can be checked, as one version words it.
 *
 * @param statement the promise in plain words, by language code
 * @param metric what is measured
 * @param threshold within which an event is on time
 * @param unacceptable from which lateness is unacceptable; null while nobody has said
 * @param zone in which its days, windows and its first day begin
 * @param scope which events count: for each dimension the values; an absent dimension allows all
 * @param calendar key of the working hours in which time counts; null counts every hour
 * @param minimumEvents from how many on it is judged at all
 * @param pauses whether time spent waiting for the customer is left out
 * @param effectiveFrom from when events that start are judged by it; null before
 * @param endedAt until when; null while it is in force
 */
record StandardVersion(
        String code,
        int version,
        String title,
        Map<String, String> statement,
        String metric,
        Duration threshold,
        @Nullable Duration unacceptable,
        Aim aim,
        Window window,
        ZoneId zone,
        Map<String, List<String>> scope,
        @Nullable String calendar,
        int minimumEvents,
        Formula formula,
        boolean pauses,
        StandardState state,
        String draftedBy,
        Instant draftedAt,
        @Nullable Instant effectiveFrom,
        @Nullable Instant endedAt) {

    StandardVersion {
        statement = Map.copyOf(statement);
        scope = Map.copyOf(scope);
    }

    /** Whether an event that started then, with these dimensions, is judged by this version. */
    boolean judges(Instant startedAt, Map<String, String> dimensions) {
        return effectiveFrom != null
                && !startedAt.isBefore(effectiveFrom)
                && (endedAt == null || startedAt.isBefore(endedAt))
                && scope.entrySet().stream()
                        .allMatch(each -> each.getValue().contains(dimensions.getOrDefault(each.getKey(), "")));
    }

    /** Whether events that start at this moment are judged by it. */
    boolean inForceAt(Instant now) {
        return effectiveFrom != null && !effectiveFrom.isAfter(now) && (endedAt == null || endedAt.isAfter(now));
    }

    /** The promise in this language, else in English, else in any. */
    String statementIn(String language) {
        String own = statement.get(language);
        String english = statement.get("en");
        return own != null
                ? own
                : english != null ? english : statement.values().iterator().next();
    }

    /** Not yet in effect: it can still be worked on. */
    boolean inProgress() {
        return switch (state) {
            case DRAFT, IN_CONSULTATION, ADOPTED -> true;
            case EFFECTIVE, SUPERSEDED, RETIRED -> false;
        };
    }
}
