package heed.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a member of staff. */
public record StaffId(UUID value) {

    public static @Nullable StaffId of(@Nullable UUID value) {
        return value == null ? null : new StaffId(value);
    }

    /** The bare value for a column, null for nobody. */
    public static @Nullable UUID valueOrNull(@Nullable StaffId id) {
        return id == null ? null : id.value;
    }
}
