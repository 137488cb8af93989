package heed.web;

import heed.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on that begins with what is most useful: behind this usefulness, name in small letters and id. */
public record UsefulPlace(
        long usefulness, String name, @Nullable UUID id) {

    public static final UsefulPlace START = new UsefulPlace(0, "", null);

    public static UsefulPlace behind(long usefulness, String name, UUID id) {
        return new UsefulPlace(usefulness, name.toLowerCase(Locale.ROOT), id);
    }

    /** @throws Invalid where the text is none of ours */
    public static UsefulPlace read(String cursor) {
        if (cursor.isEmpty()) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            return new UsefulPlace(Long.parseLong(parts[0]), parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "web.fault.cursor");
        }
    }

    /** The cursor that a reader hands back. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((usefulness + " " + id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code usefulness}, {@code name} and {@code id}, the last null at the start. */
    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("usefulness", usefulness);
        parameters.put("name", name);
        parameters.put("id", id);
        return parameters;
    }
}
