package heed.web;

import com.ibm.icu.text.MessageFormat;
import heed.platform.Fault;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of the interface: every sentence in {@code messages/}, in ICU message format, in each {@link Language}. */
@Component
public class Text {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Text() {
        for (Resource file : files()) {
            String name = file.getFilename();
            if (name != null) {
                String stem = name.substring(0, name.length() - ".properties".length());
                int mark = stem.lastIndexOf('_');
                Language language = Language.of(mark < 0 ? "en" : stem.substring(mark + 1));
                patterns.computeIfAbsent(language, _ -> new HashMap<>()).putAll(read(file));
            }
        }
    }

    /**
     * The sentence in the locale's language.
     *
     * @param facts values for its places: strings, numbers, plural counts
     * @throws IllegalArgumentException when no sentence has this key
     */
    public String of(Locale locale, String key, Object... facts) {
        String pattern = in(Language.of(locale.getLanguage())).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + locale.getLanguage());
        }
        if (pattern.indexOf('{') < 0) {
            return pattern.replace("''", "'");
        }
        MessageFormat format =
                formats.computeIfAbsent(locale.getLanguage() + key, _ -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(facts);
        }
    }

    /** The fault's sentence, which says what to do. */
    public String of(Locale locale, Fault fault) {
        return of(
                locale,
                fault.message(),
                fault.facts().stream()
                        .map(fact -> fact instanceof Worded worded ? worded.in(locale) : fact)
                        .toArray());
    }

    /** Whether any sentence has this key: for words named by data, such as {@code web.channel.phone}. */
    public boolean knows(String key) {
        return in(Language.EN).containsKey(key);
    }

    private Map<String, String> in(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var read = new HashMap<String, String>();
        properties.forEach((key, value) -> read.put((String) key, (String) value));
        return read;
    }
}
