package heed.conversations.promises;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list of promises goes on: behind this date and id. Its text is the cursor. */
record PromisePlace(Instant at, UUID id) {

    static @Nullable PromisePlace read(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new PromisePlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException strange) {
            throw Invalid.at("/cursor", "promises.fault.cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
