package heed.conversations.bulk;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posted form of a decision about many; {@code -} leaves a thing as it is.
 *
 * @param c numbers of the chosen conversations
 * @param field what is typed into the company's own fields, by key
 * @param emptied keys of fields that are to be emptied
 * @param snoozedUntil a day and a time, where the reader is
 * @param macro id of a macro
 */
record BulkForm(
        @Nullable UUID run,
        @Nullable List<Long> c,
        @Nullable String view,
        @Nullable String q,
        @Nullable Boolean all,
        @Nullable String status,
        @Nullable String assignee,
        @Nullable String queue,
        @Nullable String priority,
        @Nullable String addTags,
        @Nullable String removeTags,
        @Nullable String reply,
        @Nullable Map<String, String> field,
        @Nullable List<String> emptied,
        @Nullable String snoozedUntil,
        @Nullable String macro) {

    BulkWish wish() {
        return new BulkWish(
                everything() || c == null ? List.of() : c, List.of(), or(view, "all"), or(q, ""), everything());
    }

    boolean everything() {
        return Boolean.TRUE.equals(all);
    }

    /**
     * @param fields what is wished of them, as it was read
     * @param until when they are snoozed
     * @param prepared what is chosen that was prepared
     */
    BulkChange change(Map<String, Object> fields, @Nullable Instant until, @Nullable UUID prepared) {
        return new BulkChange(
                chosen(status),
                chosen(assignee),
                chosen(queue),
                chosen(priority),
                tags(addTags),
                tags(removeTags),
                fields,
                or(reply, "").strip(),
                until,
                prepared);
    }

    /** What was typed into fields; those that stay as they are are left out. */
    Map<String, String> typedFields() {
        var typed = new LinkedHashMap<String, String>();
        Map<String, String> all = field == null ? Map.of() : field;
        all.forEach((key, value) -> {
            if (!value.isBlank() && !value.equals("-")) {
                typed.put(key, value);
            }
        });
        if (emptied != null) {
            emptied.forEach(key -> typed.put(key, ""));
        }
        return typed;
    }

    static @Nullable String chosen(@Nullable String value) {
        return value == null || value.equals("-") ? null : value;
    }

    private static List<String> tags(@Nullable String written) {
        return Arrays.stream(or(written, "").strip().split("[\\s,]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
