package heed.conversations.drafts;

import heed.identity.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody began and a colleague may go on with.
 *
 * @param kind {@code reply} or {@code note}
 * @param text Markdown
 * @param writtenBy null where a program wrote it
 * @param meantFor null where anybody may go on with it
 */
record SharedDraft(
        String kind,
        String text,
        @Nullable StaffId writtenBy,
        String writtenByName,
        @Nullable StaffId meantFor,
        Instant at) {}
