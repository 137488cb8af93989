package heed.channels.phone;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The call after which a list goes on. */
record CallCursor(Instant offeredAt, UUID id) {

    static CallCursor after(Call call) {
        return new CallCursor(call.offeredAt(), call.id());
    }

    /** Null for the beginning. */
    static @Nullable CallCursor of(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            int mark = text.indexOf('_');
            return new CallCursor(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Invalid.at("/cursor", "phone.call.unknown-cursor");
        }
    }

    @Override
    public String toString() {
        return offeredAt + "_" + id;
    }
}
