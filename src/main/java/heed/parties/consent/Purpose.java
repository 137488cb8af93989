package heed.parties.consent;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers may be written to for, in the words in which they are asked now.
 *
 * @param version of the words, from 1
 * @param texts by language
 */
record Purpose(
        String key,
        Basis basis,
        Instant createdAt,
        @Nullable Instant retiredAt,
        int version,
        Map<String, String> texts) {

    Purpose {
        texts = Map.copyOf(texts);
    }

    /** In the language asked for, else in any. */
    String text(String language) {
        String text = texts.get(language);
        return text != null
                ? text
                : texts.values().stream().sorted().findFirst().orElse(key);
    }
}
