package heed.channels.phone;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the page posts about a brought file: {@code column-queue=type}, {@code and-offeredAt=time}, {@code word-HANG=abandoned}. */
record CallImportForm(Map<String, String> posted) {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");

    Map<CallField, String> columns() {
        var columns = new EnumMap<CallField, String>(CallField.class);
        for (CallField field : CallField.values()) {
            String column = value("column-" + field.key());
            String and = value("and-" + field.key());
            if (!column.isEmpty()) {
                columns.put(field, and.isEmpty() ? column : column + "+" + and);
            }
        }
        return columns;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(value("timezone"));
        } catch (DateTimeException e) {
            throw Invalid.at("/timezone", "phone.file.unknown-zone", value("timezone"));
        }
    }

    /** The column whose words the form listed, empty for none. */
    String wordsOf() {
        return value("words-of");
    }

    Outcomes outcomes() {
        return new Outcomes(words("answered"), words("abandoned"), shortestWait());
    }

    Duration shortestWait() {
        String seconds = value("shortest-wait");
        if (!seconds.isEmpty() && !SECONDS.matcher(seconds).matches()) {
            throw Invalid.at("/shortest-wait", "phone.import.not-seconds", seconds);
        }
        return Duration.ofSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds));
    }

    private Set<String> words(String meaning) {
        return posted.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("word-") && entry.getValue().equals(meaning))
                .map(entry -> entry.getKey().substring("word-".length()))
                .collect(Collectors.toSet());
    }

    private String value(String name) {
        return posted.getOrDefault(name, "").strip();
    }
}
