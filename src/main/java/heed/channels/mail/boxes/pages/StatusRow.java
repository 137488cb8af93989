package heed.channels.mail.boxes.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one mailbox is doing.
 *
 * @param state the last part of its word's key
 * @param trouble key of the sentence that says what is wrong, or empty
 */
public record StatusRow(
        String address,
        String state,
        @Nullable Instant lookedAt,
        long fetched,
        @Nullable Instant oldestWithoutPlace,
        @Nullable Instant oldestReplyWaiting,
        String trouble,
        List<String> facts) {

    public StatusRow {
        facts = List.copyOf(facts);
    }

    /** How the state looks: {@code met}, {@code at-risk}, {@code missed} or {@code paused}. */
    public String look() {
        return switch (state) {
            case "well" -> "met";
            case "trouble", "silent" -> "missed";
            case "starting" -> "at-risk";
            default -> "paused";
        };
    }
}
