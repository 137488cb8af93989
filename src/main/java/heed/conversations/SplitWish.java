package heed.conversations;

import heed.parties.CustomerDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become a conversation of its own.
 *
 * @param subject null or blank keeps the subject of the first conversation
 * @param customer whose matter it is; null means whoever wrote the first of the entries
 */
public record SplitWish(
        List<EntryId> entries,
        @Nullable String subject,
        @Nullable CustomerDetails customer) {

    public SplitWish {
        entries = List.copyOf(entries);
    }
}
