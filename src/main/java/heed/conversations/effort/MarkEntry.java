package heed.conversations.effort;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import heed.web.LiveNews;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Sets a mark on an entry or takes it away; the effort is counted again at once. */
@Service
class MarkEntry {

    private final EffortMarks marks;
    private final ConversationDirectory conversations;
    private final CountEffort countEffort;
    private final LiveNews news;
    private final Clock clock;

    MarkEntry(
            EffortMarks marks,
            ConversationDirectory conversations,
            CountEffort countEffort,
            LiveNews news,
            Clock clock) {
        this.marks = marks;
        this.conversations = conversations;
        this.countEffort = countEffort;
        this.news = news;
        this.clock = clock;
    }

    /** @throws NotFound where the conversation, or one that was merged into it, has no such entry */
    @Atomic
    void mark(Actor actor, ConversationId id, EntryId entry, MarkKind kind, boolean set) {
        actor.require(Right.CONVERSATIONS_WRITE);
        KnownConversation conversation = conversations.findForChange(actor, id);
        ConversationId place = marks.place(entry).orElseThrow(NotFound::new);
        if (!standsIn(actor, place, conversation.id())) {
            throw new NotFound();
        }
        if (set) {
            marks.add(actor, place, entry, kind, clock.instant());
        } else {
            marks.remove(entry, kind);
        }
        if (conversation.mergedInto() == null) {
            countEffort.count(conversation.id());
        }
        news.tell("conversation:" + conversation.id().value());
    }

    private boolean standsIn(Actor actor, ConversationId place, ConversationId wanted) {
        ConversationId at = place;
        while (!at.equals(wanted)) {
            ConversationId into = conversations.find(actor, at).mergedInto();
            if (into == null) {
                return false;
            }
            at = into;
        }
        return true;
    }
}
