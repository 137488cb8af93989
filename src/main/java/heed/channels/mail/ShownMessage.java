package heed.channels.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail for those who may see it.
 *
 * @param raw SHA-256 under which its bytes are kept; sixty-four zeros once they are forgotten
 * @param conversation null where it found none
 * @param entry what it became in the conversation, null where it became nothing
 * @param outcome null until its place is found
 * @param view what was read in it, null where nothing was, or no longer
 */
public record ShownMessage(
        UUID id,
        String raw,
        long bytes,
        String mailbox,
        Instant receivedAt,
        String messageId,
        @Nullable UUID conversation,
        @Nullable UUID entry,
        @Nullable String outcome,
        String reason,
        boolean thirdParty,
        @Nullable MailView view) {

    private static final String NOTHING = "0".repeat(64);

    /** Whether its bytes are kept still. */
    public boolean kept() {
        return !raw.equals(NOTHING);
    }
}
