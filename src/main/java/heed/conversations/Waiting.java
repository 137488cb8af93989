package heed.conversations;

import heed.conversations.Conversation.Latest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a timeline stands that was read from its beginning: its newest entry, and since when the customer waits. */
final class Waiting {

    private @Nullable Entry newest;
    private @Nullable Instant since;
    private @Nullable Instant waived;
    private boolean files;

    private Waiting() {}

    /**
     * @param timeline oldest first, with at least one entry that is no event
     * @return the same that adding its entries one by one would have left
     */
    static Latest after(List<Entry> timeline) {
        var waiting = new Waiting();
        timeline.forEach(waiting::read);
        Entry last = waiting.newest;
        if (last == null) {
            throw new IllegalArgumentException("nothing was said");
        }
        return new Latest(last.id(), last.at(), last.kind(), last.excerpt(), waiting.since, waiting.files);
    }

    private void read(Entry entry) {
        files |= !entry.attachments().isEmpty();
        if (entry.kind() == EntryKind.EVENT) {
            decided(entry);
            return;
        }
        newest = entry;
        if (entry.kind() == EntryKind.CUSTOMER_MESSAGE && entry.authorKind() == AuthorKind.CUSTOMER && since == null) {
            since = entry.at();
        } else if (entry.kind() == EntryKind.REPLY && entry.authorKind() == AuthorKind.PERSON && !failed(entry)) {
            since = null;
        }
    }

    private static boolean failed(Entry reply) {
        return reply.delivery() != null && reply.delivery().failed();
    }

    private void decided(Entry entry) {
        if ("reply-waived".equals(entry.event())) {
            waived = since;
            since = null;
        } else if ("reply-waiver-undone".equals(entry.event()) && since == null) {
            since = waived;
        }
    }
}
