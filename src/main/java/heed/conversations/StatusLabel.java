package heed.conversations;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that the company gives to one of the ways in which a conversation can stand. Clocks and views go by the status.
 *
 * @param names by ISO 639-1 code of the language
 * @param place lower stands first
 * @param archivedAt since when it can no longer be chosen, null while it can
 */
public record StatusLabel(
        String key,
        Status status,
        Map<String, String> names,
        int place,
        @Nullable Instant archivedAt,
        int version) {

    public StatusLabel {
        names = Map.copyOf(names);
    }

    /** Its name in a language, or in another one where it has none there. */
    public String name(String language) {
        String english = Locale.ENGLISH.getLanguage();
        return names.getOrDefault(
                language,
                names.getOrDefault(
                        english,
                        names.entrySet().stream()
                                .min(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .orElse(key)));
    }

    public boolean archived() {
        return archivedAt != null;
    }
}
