package heed.conversations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list of conversations stands; its id decides where all else is equal. */
public enum ListOrder {
    NEWEST(null, "c.last_entry_at", true),
    LONGEST_WAIT(null, "coalesce(c.waiting_since, 'infinity')", false),
    OLDEST(null, "c.opened_at", false),
    PRIORITY(
            "case c.priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end",
            "coalesce(c.waiting_since, 'infinity')",
            false);

    private final @Nullable String rank;
    private final String moment;
    private final boolean descending;

    ListOrder(@Nullable String rank, String moment, boolean descending) {
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

    /** The order by clause; backwards where the page before is asked for. */
    String by(boolean backwards) {
        String way = descending == backwards ? "" : " desc";
        return (rank == null ? "" : rank + way + ", ") + moment + way + ", c.id" + way;
    }

    /** What holds for those behind the place, or before it where it looks back. */
    void behind(ListPlace place, Conditions to) {
        String than = descending == place.back() ? ">" : "<";
        String at = "cast(? as timestamptz), cast(? as uuid)";
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

    ListPlace place(Conversation conversation, boolean back) {
        Instant waiting = conversation.latest().waitingSince();
        String at = switch (this) {
            case NEWEST -> conversation.latest().at().toString();
            case OLDEST -> conversation.openedAt().toString();
            case LONGEST_WAIT, PRIORITY -> waiting == null ? "infinity" : waiting.toString();
        };
        int ranked = rank == null
                ? 0
                : List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)
                        .indexOf(conversation.handling().priority());
        return new ListPlace(at, conversation.id().value(), ranked, back);
    }
}
