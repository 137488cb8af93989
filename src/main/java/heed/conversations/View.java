package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A ready-made question to the inbox. */
enum View {
    MINE(ListOrder.LONGEST_WAIT),
    NOBODY(ListOrder.LONGEST_WAIT),
    WAITING(ListOrder.NEWEST),
    /** The customer waits for an answer, whoever it is that should give it. */
    UNANSWERED(ListOrder.LONGEST_WAIT),
    /** Where the reader has begun to write. */
    DRAFTS(ListOrder.NEWEST),
    ALL(ListOrder.NEWEST);

    private final ListOrder order;

    View(ListOrder order) {
        this.order = order;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who has waited longest comes first where there is work to do; elsewhere the newest. */
    ListOrder order() {
        return order;
    }

    static Optional<View> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
