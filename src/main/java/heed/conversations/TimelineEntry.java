package heed.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline as other packages read it.
 *
 * @param author id of the customer or member of staff, null for programs
 * @param html what was newly said, as clean HTML; empty for an event, and where nobody asked for it
 * @param said the same as the writer wrote it
 * @param event names the sentence of an event, null for what was said; its places are the facts
 * @param files names of what is attached
 */
public record TimelineEntry(
        EntryId id,
        EntryKind kind,
        AuthorKind authorKind,
        @Nullable UUID author,
        String authorName,
        Instant at,
        String html,
        String said,
        @Nullable String event,
        List<String> facts,
        List<String> files) {

    public TimelineEntry {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }

    /** Whether it was said or written by somebody, and is no event. */
    public boolean words() {
        return kind != EntryKind.EVENT;
    }

    static TimelineEntry of(Entry entry, boolean shown) {
        return new TimelineEntry(
                entry.id(),
                entry.kind(),
                entry.authorKind(),
                entry.author(),
                entry.authorName(),
                entry.at(),
                entry.kind() == EntryKind.EVENT || !shown ? "" : EntryView.html(entry),
                entry.said(),
                entry.event(),
                entry.facts(),
                entry.attachments().stream().map(Attachment::name).toList());
    }
}
