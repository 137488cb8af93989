package heed.conversations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase that is looked for in what was said, in who the customer is, and among the numbers.
 *
 * @param query what all words of a conversation are asked, as PostgreSQL writes it: of a phrase its words, for those of a conversation
 *     have no order
 * @param customers whose name, address or number has it
 * @param number of a conversation, null where the word is none
 */
record Wanted(
        String words,
        boolean phrase,
        String query,
        List<UUID> customers,
        @Nullable Long number) {

    Wanted {
        customers = List.copyOf(customers);
    }

    /** Whether something but what was said can hold it. */
    boolean elsewhere() {
        return !customers.isEmpty() || number != null;
    }
}
