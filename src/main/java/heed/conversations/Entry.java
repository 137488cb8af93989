package heed.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline, never changed after it was written.
 *
 * @param author id of the customer or member of staff, null for programs
 * @param event for the kind event, names its sentence {@code conversations.event.…}, or with a dot is another module's key; its places are the facts
 */
record Entry(
        EntryId id,
        ConversationId conversation,
        EntryKind kind,
        AuthorKind authorKind,
        @Nullable UUID author,
        String authorName,
        Instant at,
        String language,
        String text,
        @Nullable String html,
        @Nullable String visible,
        @Nullable String event,
        List<String> facts,
        List<Attachment> attachments,
        @Nullable Delivery delivery) {

    private static final int EXCERPT = 160;

    Entry {
        facts = List.copyOf(facts);
        attachments = List.copyOf(attachments);
    }

    /** What came of a reply that a carrier took. */
    record Delivery(boolean failed, Instant at, String remark) {}

    /** What its writer newly said. */
    String said() {
        return visible == null ? text : visible;
    }

    /** Its beginning on one line. */
    String excerpt() {
        String line = said().replaceAll("[\\s*_`>#]+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }
}
