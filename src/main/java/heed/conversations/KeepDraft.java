package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps what somebody is writing, so that neither a reload nor another page loses it. */
@Service
public class KeepDraft {

    private static final int LONGEST = 200_000;

    private final Drafts drafts;
    private final Clock clock;

    KeepDraft(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Puts a text behind what the actor has drafted so far. */
    @Atomic
    public void extend(Actor actor, ConversationId conversation, String text) {
        if (actor.id() != null) {
            Optional<Drafts.Draft> draft = drafts.find(conversation, actor.id());
            String kind = draft.map(Drafts.Draft::kind).orElse("reply");
            String before =
                    draft.map(each -> each.text().stripTrailing() + "\n\n").orElse("");
            keep(actor, conversation, kind, before + text);
        }
    }

    /** Puts the text of a reply that was taken back before what the actor has drafted since. */
    @Atomic
    public void precede(Actor actor, ConversationId conversation, String text) {
        if (actor.id() != null) {
            String since = drafts.find(conversation, actor.id())
                    .map(each -> "\n\n" + each.text())
                    .orElse("");
            keep(actor, conversation, "reply", text + since);
        }
    }

    /** Makes a colleague's draft the actor's own, before what they have drafted themselves. */
    @Atomic
    public void takeOver(Actor actor, ConversationId conversation, String kind, String text) {
        if (actor.id() != null) {
            String own = drafts.find(conversation, actor.id())
                    .map(each -> "\n\n" + each.text())
                    .orElse("");
            keep(actor, conversation, kind, text + own);
        }
    }

    /**
     * An empty draft is forgotten.
     *
     * @param kind {@code reply} or {@code note}
     * @param text Markdown
     */
    @Atomic
    public void keep(Actor actor, ConversationId conversation, String kind, String text) {
        if (!actor.may(Right.NOTES_WRITE)) {
            actor.require(Right.CONVERSATIONS_REPLY);
        }
        if (actor.id() == null) {
            return;
        }
        if (text.isBlank() || text.length() > LONGEST) {
            drafts.drop(conversation, actor.id());
        } else {
            drafts.keep(
                    conversation,
                    actor.id(),
                    new Drafts.Draft(kind.equals("note") ? "note" : "reply", text),
                    clock.instant());
        }
    }
}
