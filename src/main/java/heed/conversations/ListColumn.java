package heed.conversations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a table of conversations can show of each: what every conversation has, and the company's own fields.
 *
 * @param key of a field's column {@code field.<key of the field>}
 */
public record ListColumn(String key) {

    public static final ListColumn NUMBER = new ListColumn("number");
    public static final ListColumn CUSTOMER = new ListColumn("customer");
    public static final ListColumn SUBJECT = new ListColumn("subject");
    public static final ListColumn QUEUE = new ListColumn("queue");
    public static final ListColumn ASSIGNEE = new ListColumn("assignee");
    public static final ListColumn STATUS = new ListColumn("status");
    public static final ListColumn PRIORITY = new ListColumn("priority");
    public static final ListColumn TAGS = new ListColumn("tags");
    public static final ListColumn DUE = new ListColumn("due");
    public static final ListColumn WAITING = new ListColumn("waiting");
    public static final ListColumn OPENED = new ListColumn("opened");
    public static final ListColumn ACTIVITY = new ListColumn("activity");

    /** What is shown until somebody chooses. */
    public static final List<ListColumn> USUAL = List.of(CUSTOMER, SUBJECT, QUEUE, ASSIGNEE, STATUS, DUE, ACTIVITY);

    /** As many as a table has at most. */
    public static final int MOST = 20;

    static final String OF_FIELD = "field.";
    static final List<ListColumn> BUILT_IN =
            List.of(NUMBER, CUSTOMER, SUBJECT, QUEUE, ASSIGNEE, STATUS, PRIORITY, TAGS, DUE, WAITING, OPENED, ACTIVITY);
    private static final Pattern FIELD = Pattern.compile("field\\.[a-z0-9-]{1,60}");

    /** The column of this key; whether there is such a field is not asked. */
    public static Optional<ListColumn> of(String key) {
        return BUILT_IN.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .or(() -> FIELD.matcher(key).matches() ? Optional.of(new ListColumn(key)) : Optional.empty());
    }

    /** Those of the keys that are columns, the subject always among them, as it leads on; the usual ones where none is. */
    public static List<ListColumn> read(List<String> keys) {
        List<ListColumn> read =
                keys.stream().flatMap(key -> of(key).stream()).distinct().toList();
        if (read.isEmpty()) {
            return USUAL;
        }
        return read.contains(SUBJECT)
                ? read.stream().limit(MOST).toList()
                : Stream.concat(read.stream().limit(MOST - 1), Stream.of(SUBJECT))
                        .toList();
    }

    /** Whether it shows a field of the company's own. */
    public boolean ofField() {
        return key.startsWith(OF_FIELD);
    }

    /** Key of the field that it shows. */
    public String field() {
        return key.substring(OF_FIELD.length());
    }
}
