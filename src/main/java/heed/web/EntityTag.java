package heed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Versions of what can be edited, as entity tags (RFC 9110, 8.8.3). */
public final class EntityTag {

    /** The same contents are the same words on every replica, in whichever order a map holds them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an If-Match names, 0 where there is none, -1 where it is none of ours. */
    public static int version(String tag) {
        String digits = bare(tag);
        return digits.isEmpty() || digits.equals("*") ? 0 : digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** The tag of what has no number of its own: its contents are its version, so whoever saw the same saw the newest. */
    public static String ofContents(Object contents) {
        return "\"" + mark(contents) + "\"";
    }

    /** As {@link #ofContents}, as a form carries it. */
    public static String mark(Object contents) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(contents).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets a change pass that was made from these contents.
     *
     * @param tag of an If-Match or a form; empty or * where any contents will do
     * @throws ResponseStatusException 412 where somebody changed them meanwhile
     */
    public static void check(String tag, Object contents) {
        String seen = bare(tag);
        if (!seen.isEmpty() && !seen.equals("*") && !seen.equals(mark(contents))) {
            throw changedMeanwhile();
        }
    }

    /**
     * Goes on where a change was made.
     *
     * @param change empty where somebody else changed the same meanwhile
     * @throws ResponseStatusException 412 there
     */
    public static void made(Optional<?> change) {
        if (change.isEmpty()) {
            throw changedMeanwhile();
        }
    }

    private static String bare(String tag) {
        return tag.replace("W/", "").replace("\"", "").strip();
    }

    /** The answer to one who would write over somebody else's change (412). */
    public static ResponseStatusException changedMeanwhile() {
        return new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }
}
