package heed.conversations;

import heed.identity.Actor;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What becomes of replies that macros and decisions about many hold. */
@Service
public class HeldReplies {

    private final OutgoingReplies outgoing;
    private final KeepDraft keepDraft;
    private final LiveNews news;

    HeldReplies(OutgoingReplies outgoing, KeepDraft keepDraft, LiveNews news) {
        this.outgoing = outgoing;
        this.keepDraft = keepDraft;
        this.news = news;
    }

    /**
     * Whether it is taken back now: not where it has left, or is another's.
     *
     * @param drafted whether its words are a draft again
     */
    @Atomic
    public boolean takeBack(Actor actor, EntryId entry, boolean drafted) {
        Outgoing reply = outgoing.findForUpdate(entry)
                .filter(each -> each.by(actor.id()))
                .orElse(null);
        if (reply == null) {
            return false;
        }
        outgoing.remove(entry);
        if (drafted) {
            keepDraft.precede(actor, reply.conversation(), reply.text());
        }
        news.tell("conversation:" + reply.conversation().value());
        return true;
    }

    /** All of a decision about many leave at this moment, unless they are taken back before. */
    @Atomic
    public void release(UUID bulk, Instant leaveAt) {
        outgoing.release(bulk, leaveAt);
    }

    /** How many of a decision about many have not left yet. */
    public int waiting(UUID bulk) {
        return outgoing.waiting(bulk);
    }
}
