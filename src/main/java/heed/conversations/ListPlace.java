package heed.conversations;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. Its text is the cursor of the API.
 *
 * @param at the moment by which the list is ordered, or infinity
 * @param rank what orders before the moment, 0 where nothing does
 * @param back whether the rows before it are asked for instead of those behind it
 */
record ListPlace(String at, UUID id, int rank, boolean back) {

    /** Behind all rows, so that the last of them are read. */
    static final ListPlace END = new ListPlace("", new UUID(0, 0), 0, true);

    private static final String LAST = "last";

    static @Nullable ListPlace read(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        if (cursor.equals(LAST)) {
            return END;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            String at = parts[0].equals("infinity")
                    ? parts[0]
                    : Instant.parse(parts[0]).toString();
            int rank = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            return new ListPlace(at, UUID.fromString(parts[1]), rank, parts.length > 3 && parts[3].equals("back"));
        } catch (RuntimeException strange) {
            throw Invalid.at("/cursor", "conversations.fault.cursor");
        }
    }

    boolean isEnd() {
        return equals(END);
    }

    String text() {
        if (isEnd()) {
            return LAST;
        }
        String text = at + " " + id + " " + rank + (back ? " back" : "");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
