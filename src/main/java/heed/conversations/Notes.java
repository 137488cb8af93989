package heed.conversations;

import heed.conversations.Conversation.Latest;
import heed.identity.Actor;
import heed.identity.Right;
import java.util.List;

/** What colleagues write to each other is shown to those who may read notes in the conversation's queue, and to nobody else. */
final class Notes {

    private Notes() {}

    static boolean hidden(Actor actor, Conversation conversation) {
        return !actor.may(Right.NOTES_READ, conversation.queue());
    }

    /** Those of the entries that the actor may read. */
    static List<Entry> seen(Actor actor, Conversation conversation, List<Entry> entries) {
        return hidden(actor, conversation)
                ? entries.stream()
                        .filter(entry -> entry.kind() != EntryKind.NOTE)
                        .toList()
                : entries;
    }

    /** The conversation without the words of a note that stands last in it. */
    static Conversation seen(Actor actor, Conversation conversation) {
        Latest latest = conversation.latest();
        return latest.kind() == EntryKind.NOTE && hidden(actor, conversation)
                ? conversation.with(new Latest(
                        latest.entry(), latest.at(), latest.kind(), "", latest.waitingSince(), latest.hasAttachment()))
                : conversation;
    }
}
