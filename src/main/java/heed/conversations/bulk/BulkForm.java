package heed.conversations.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The posted form of a decision about many; {@code -} leaves a thing as it is.
 *
 * @param c numbers of the chosen conversations
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
        @Nullable String reply) {

    BulkWish wish() {
        return new BulkWish(
                everything() || c == null ? List.of() : c, List.of(), or(view, "all"), or(q, ""), everything());
    }

    boolean everything() {
        return Boolean.TRUE.equals(all);
    }

    BulkChange change() {
        return new BulkChange(
                chosen(status),
                chosen(assignee),
                chosen(queue),
                chosen(priority),
                tags(addTags),
                tags(removeTags),
                or(reply, "").strip());
    }

    private static @Nullable String chosen(@Nullable String value) {
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
