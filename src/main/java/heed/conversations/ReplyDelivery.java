package heed.conversations;

import java.time.Instant;

/** Told by the carrier what came of a reply. A reply that never arrives has answered nobody: its clocks run on. */
public interface ReplyDelivery {

    /** @param reference how the other side calls it, such as a Message-ID */
    void sent(EntryId reply, Instant at, String reference);

    /** @param reason in the other side's words */
    void failed(EntryId reply, Instant at, String reason);
}
