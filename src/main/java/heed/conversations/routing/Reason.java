package heed.conversations.routing;

import heed.conversations.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why this conversation is the next one.
 *
 * @param place its number in the line
 * @param among how many wait with the same effective priority
 * @param steps priorities that it moved up by waiting
 * @param waited in the queue's working time
 */
record Reason(
        int place, int among, Priority effective, int steps, Duration waited, List<Skill> needs, boolean complex) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    Reason {
        needs = List.copyOf(needs);
    }

    /** The places of the sentence {@code routing.reason}; teller is you, they or preview. */
    String[] facts(String teller) {
        long hours = waited.toHours();
        String languages = words(true);
        String others = words(false);
        return new String[] {
            teller,
            String.valueOf(place),
            String.valueOf(among),
            effective.key(),
            String.valueOf(steps),
            String.valueOf(hours >= 48 ? waited.toDays() : hours > 0 ? hours : waited.toMinutes()),
            hours >= 48 ? "days" : hours > 0 ? "hours" : "minutes",
            languages.isEmpty() ? "none" : languages,
            others.isEmpty() ? "none" : others,
            complex ? "complex" : "standard"
        };
    }

    private String words(boolean languages) {
        return needs.stream()
                .filter(need -> LANGUAGES.contains(need.word()) == languages)
                .map(need -> need.level() > 1 ? need.toString() : need.word())
                .collect(Collectors.joining(", "));
    }
}
