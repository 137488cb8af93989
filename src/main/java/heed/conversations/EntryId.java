package heed.conversations;

import java.util.Collection;
import java.util.UUID;

/** One entry of a conversation's timeline. */
public record EntryId(UUID value) {

    static UUID[] values(Collection<EntryId> ids) {
        return ids.stream().map(EntryId::value).toArray(UUID[]::new);
    }
}
