package heed.channels.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was taken in, before anybody read it.
 *
 * @param raw SHA-256 under which its bytes are kept
 * @param envelopeTo as it was addressed, token and all
 * @param letIn a colleague has looked at it in quarantine and lets it in
 * @param outcome null until its place is found
 */
record StoredMail(
        UUID id,
        String mailbox,
        String raw,
        long bytes,
        String envelopeTo,
        Instant receivedAt,
        @Nullable Outcome outcome,
        @Nullable UUID conversation,
        boolean letIn) {}
