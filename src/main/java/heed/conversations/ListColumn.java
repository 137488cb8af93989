package heed.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table of conversations can show of each. */
public enum ListColumn {
    NUMBER,
    CUSTOMER,
    SUBJECT,
    QUEUE,
    ASSIGNEE,
    STATUS,
    PRIORITY,
    TAGS,
    DUE,
    WAITING,
    ACTIVITY;

    /** What is shown until somebody chooses. */
    public static final List<ListColumn> USUAL = List.of(CUSTOMER, SUBJECT, QUEUE, ASSIGNEE, STATUS, DUE, ACTIVITY);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of this key. */
    public static Optional<ListColumn> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Those of the keys that are columns, the subject always among them, as it leads on; the usual ones where none is. */
    public static List<ListColumn> read(List<String> keys) {
        List<ListColumn> read =
                keys.stream().flatMap(key -> of(key).stream()).distinct().toList();
        if (read.isEmpty()) {
            return USUAL;
        }
        return read.contains(SUBJECT)
                ? read
                : Stream.concat(read.stream(), Stream.of(SUBJECT)).toList();
    }
}
