package heed.conversations;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: behind this moment (or infinity) and id. Its text is the cursor of the API. */
record ListPlace(String at, UUID id) {

    static @Nullable ListPlace read(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            String at = parts[0].equals("infinity")
                    ? parts[0]
                    : Instant.parse(parts[0]).toString();
            return new ListPlace(at, UUID.fromString(parts[1]));
        } catch (RuntimeException strange) {
            throw Invalid.at("/cursor", "conversations.fault.cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
