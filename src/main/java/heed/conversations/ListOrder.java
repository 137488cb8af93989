package heed.conversations;

import heed.platform.Invalid;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list of conversations stands; its id decides where all else is equal. Each is read from an index. */
public enum ListOrder {
    NEWEST("activity", null, "c.last_entry_at", true),
    LONGEST_WAIT("waiting", null, "coalesce(c.waiting_since, 'infinity')", false),
    OLDEST("opened", null, "c.opened_at", false),
    PRIORITY(
            "priority",
            "case c.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end",
            "coalesce(c.waiting_since, 'infinity')",
            false),
    QUIETEST("activity", null, "c.last_entry_at", false),
    YOUNGEST("opened", null, "c.opened_at", true),
    HIGHEST_NUMBER("number", null, "c.number", true),
    LOWEST_NUMBER("number", null, "c.number", false);

    /** What waits for nothing comes behind all that waits. */
    private static final Instant NEVER = Instant.MAX;

    private final String column;
    private final @Nullable String rank;
    private final String moment;
    private final boolean descending;

    ListOrder(String column, @Nullable String rank, String moment, boolean descending) {
        this.column = column;
        this.rank = rank;
        this.moment = moment;
        this.descending = descending;
    }

    /** As data and addresses name it: {@code longest-wait}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order of this key. */
    public static Optional<ListOrder> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /** Those that a column's head offers, what is asked for most first. */
    static List<ListOrder> by(ListColumn column) {
        return Arrays.stream(values())
                .filter(each -> each.column.equals(column.key()))
                .toList();
    }

    /** Whether its index knows only what still asks for work, so that everything would have to be sorted. */
    boolean ofOpenWork() {
        return this == LONGEST_WAIT || this == PRIORITY;
    }

    /** Whether what the column shows grows from row to row. */
    boolean ascending() {
        return !descending;
    }

    private boolean numbered() {
        return this == HIGHEST_NUMBER || this == LOWEST_NUMBER;
    }

    /** The order by clause; backwards where the page before is asked for. */
    String by(boolean backwards) {
        String way = descending == backwards ? "" : " desc";
        return (rank == null ? "" : rank + way + ", ") + moment + way + ", c.id" + way;
    }

    /**
     * What holds for those behind the place, or before it where it looks back.
     *
     * @throws Invalid at {@code /cursor} where the place is one of another order
     */
    void behind(ListPlace place, Conditions to) {
        if (place.numbered() != numbered()) {
            throw Invalid.at("/cursor", "conversations.fault.cursor");
        }
        String than = descending == place.back() ? ">" : "<";
        String at = "cast(? as " + (numbered() ? "bigint" : "timestamptz") + "), cast(? as uuid)";
        if (rank == null) {
            to.add(
                    "(" + moment + ", c.id) " + than + " (" + at + ")",
                    place.at(),
                    place.id().toString());
        } else {
            to.add(
                    "(" + rank + ", " + moment + ", c.id) " + than + " (?, " + at + ")",
                    place.rank(),
                    place.at(),
                    place.id().toString());
        }
    }

    /** The same order for rows that were read in more than one way. */
    Comparator<Conversation> comparator(boolean backwards) {
        Comparator<Conversation> byMoment = (numbered()
                        ? Comparator.comparingLong(Conversation::number)
                        : Comparator.comparing((Conversation found) -> moment(found)))
                .thenComparing(found -> found.id().value().toString());
        Comparator<Conversation> forth = Comparator.comparingInt(
                        (Conversation found) -> rank(found.handling().priority()))
                .thenComparing(descending ? byMoment.reversed() : byMoment);
        return backwards ? forth.reversed() : forth;
    }

    ListPlace place(Conversation conversation, boolean back) {
        Instant at = moment(conversation);
        return new ListPlace(
                numbered() ? String.valueOf(conversation.number()) : at.equals(NEVER) ? "infinity" : at.toString(),
                conversation.id().value(),
                rank(conversation.handling().priority()),
                back);
    }

    private Instant moment(Conversation conversation) {
        return switch (this) {
            case NEWEST, QUIETEST -> conversation.latest().at();
            case OLDEST, YOUNGEST, HIGHEST_NUMBER, LOWEST_NUMBER -> conversation.openedAt();
            case LONGEST_WAIT, PRIORITY ->
                Objects.requireNonNullElse(conversation.latest().waitingSince(), NEVER);
        };
    }

    private int rank(Priority priority) {
        return rank == null
                ? 0
                : List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)
                        .indexOf(priority);
    }
}
