package heed.conversations;

import heed.identity.Actor;
import heed.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a conversation's timeline for somebody who may. */
@Component
public class ReadTimeline {

    private final VisibleConversations visible;
    private final Entries entries;

    ReadTimeline(VisibleConversations visible, Entries entries) {
        this.visible = visible;
        this.entries = entries;
    }

    /**
     * Oldest first, behind the entry that was read last, without HTML.
     *
     * @throws heed.platform.NotFound where the actor may not read the conversation
     */
    public List<TimelineEntry> page(Actor actor, ConversationId id, @Nullable EntryId after, int limit) {
        Conversation conversation = visible.find(actor, id);
        return Notes.seen(actor, conversation, entries.page(conversation.id(), after, limit)).stream()
                .map(entry -> TimelineEntry.of(entry, false))
                .toList();
    }

    /**
     * The newest of it, oldest of them first, with what was said as HTML.
     *
     * @throws heed.platform.NotFound where the actor may not read the conversation
     */
    public List<TimelineEntry> shown(Actor actor, ConversationId id, int most) {
        Conversation conversation = visible.find(actor, id);
        return Notes.seen(actor, conversation, entries.latest(conversation.id(), most)).stream()
                .map(entry -> TimelineEntry.of(entry, true))
                .toList();
    }

    /** What happened, in the reader's language. */
    public static String words(Frame frame, TimelineEntry event) {
        return Timelines.words(frame, event.event() == null ? "" : event.event(), event.facts());
    }
}
