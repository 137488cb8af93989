package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.conversations.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The place of an open conversation in the line of its queue.
 *
 * @param enteredAt since when the customer waits, or when the conversation came to wait for somebody
 * @param needs what whoever answers must know
 * @param effective the priority with what it has gained by waiting
 */
record Turn(
        ConversationId conversation,
        String queue,
        Priority priority,
        Priority effective,
        Instant enteredAt,
        String channel,
        List<Skill> needs,
        boolean complex) {

    /** The order of the line: the highest effective priority first, and who came first within it. */
    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::effective, Comparator.reverseOrder())
            .thenComparing(Turn::enteredAt)
            .thenComparing(turn -> turn.conversation().value(), Turn::asPostgres);

    Turn {
        needs = List.copyOf(needs);
    }

    /** Priorities that it has moved up. */
    int steps() {
        return effective.ordinal() - priority.ordinal();
    }

    /** PostgreSQL compares the bytes of a UUID without a sign, Java with one. */
    private static int asPostgres(java.util.UUID one, java.util.UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
