package heed.conversations.tags;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word by which conversations are found together.
 *
 * @param archivedAt since when it is suggested no more, null while it is
 * @param mergedInto the tag whose old name it is, null while it stands for itself
 */
record Tag(
        UUID id,
        String name,
        Colour colour,
        @Nullable Instant archivedAt,
        @Nullable UUID mergedInto,
        int version) {

    boolean archived() {
        return archivedAt != null;
    }
}
