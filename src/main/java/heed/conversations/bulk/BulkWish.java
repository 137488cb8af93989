package heed.conversations.bulk;

import heed.conversations.ConversationId;
import java.util.List;

/**
 * Which conversations are meant: those that are named, or all that a view and a search find.
 *
 * @param all whether everything that is found is meant
 */
record BulkWish(List<Long> numbers, List<ConversationId> ids, String view, String search, boolean all) {

    BulkWish {
        numbers = List.copyOf(numbers);
        ids = List.copyOf(ids);
    }
}
