package heed.conversations.fields;

import heed.platform.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words in the languages of the interface. */
final class Names {

    static final List<String> LANGUAGES = Arrays.stream(heed.web.Language.values())
            .map(heed.web.Language::code)
            .toList();

    private Names() {}

    /** In this language, else in English, else in the first that there is. */
    static String in(Map<String, String> names, String language, String otherwise) {
        String english = names.getOrDefault(
                Locale.ENGLISH.getLanguage(),
                names.values().stream().findFirst().orElse(otherwise));
        return names.getOrDefault(language, english);
    }

    /** In order and without the blank ones. */
    static Map<String, String> read(Map<String, String> written, int longest, String pointer, List<Fault> faults) {
        return written.entrySet().stream()
                .filter(each -> {
                    boolean fits = LANGUAGES.contains(each.getKey())
                            && said(each.getValue()).length() <= longest;
                    if (!fits) {
                        faults.add(Fault.at(pointer + "/" + each.getKey(), "fields.fault.name", longest));
                    }
                    return fits && !said(each.getValue()).isEmpty();
                })
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> said(each.getValue()), (first, _) -> first, TreeMap::new));
    }

    private static String said(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}
