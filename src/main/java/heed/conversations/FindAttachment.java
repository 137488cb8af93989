package heed.conversations;

import heed.identity.Actor;
import heed.platform.NotFound;
import org.springframework.stereotype.Service;

/** Finds a file in a conversation for somebody, who learns nothing of those in notes that are hidden from them. */
@Service
public class FindAttachment {

    private static final int MOST_ENTRIES = 1000;

    private final VisibleConversations visible;
    private final Entries entries;

    FindAttachment(VisibleConversations visible, Entries entries) {
        this.visible = visible;
        this.entries = entries;
    }

    /** @throws NotFound where there is none that the actor may read */
    public Attachment find(Actor actor, long number, String sha256) {
        return find(actor, visible.find(actor, number), sha256);
    }

    /** @throws NotFound where there is none that the actor may read */
    public Attachment find(Actor actor, ConversationId id, String sha256) {
        return find(actor, visible.find(actor, id), sha256);
    }

    private Attachment find(Actor actor, Conversation conversation, String sha256) {
        return Notes.seen(actor, conversation, entries.latest(conversation.id(), MOST_ENTRIES)).stream()
                .flatMap(entry -> entry.attachments().stream())
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
