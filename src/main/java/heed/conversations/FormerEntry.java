package heed.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said in another system.
 *
 * @param externalId the other system's id of it
 * @param authorId of the customer or member of staff, null for somebody whom Heed does not know
 */
public record FormerEntry(
        String externalId,
        EntryKind kind,
        AuthorKind author,
        @Nullable UUID authorId,
        String authorName,
        Instant at,
        Words words) {}
