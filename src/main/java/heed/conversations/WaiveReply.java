package heed.conversations;

import heed.conversations.ReplyWaivers.ReplyWaiver;
import heed.identity.Actor;
import heed.measurement.Fact;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Ends a customer's waiting where what they wrote asks for no reply, such as a word of thanks. Nobody has answered by it. */
@Service
public class WaiveReply {

    private final VisibleConversations visible;
    private final Conversations conversations;
    private final Entries entries;
    private final ReplyWaivers waivers;
    private final ConversationFacts facts;
    private final Observers observers;
    private final LiveNews news;
    private final Clock clock;

    WaiveReply(
            VisibleConversations visible,
            Conversations conversations,
            Entries entries,
            ReplyWaivers waivers,
            ConversationFacts facts,
            Observers observers,
            LiveNews news,
            Clock clock) {
        this.visible = visible;
        this.conversations = conversations;
        this.entries = entries;
        this.waivers = waivers;
        this.facts = facts;
        this.observers = observers;
        this.news = news;
        this.clock = clock;
    }

    /** @throws Refused where the customer does not wait */
    @Atomic
    public void waive(Actor actor, ConversationId id) {
        Conversation before = visible.findForUpdate(actor, id);
        Instant since = before.latest().waitingSince();
        if (since == null) {
            throw Refused.because("conversations.fault.nobody-waits");
        }
        Instant at = now();
        UUID waiver = Ids.next();
        waivers.add(id, new ReplyWaiver(waiver, since, at), actor.id());
        Conversation after = before.with(before.latest().waitingSince(null));
        keep(actor, before, after, "reply-waived", ConversationFacts.replyNotNeeded(after, at, waiver), at);
    }

    /** @throws Refused where there is nothing to undo, or the customer wrote again meanwhile */
    @Atomic
    public void undo(Actor actor, ConversationId id) {
        Conversation before = visible.findForUpdate(actor, id);
        ReplyWaiver waiver = waivers.last(id).orElseThrow(() -> Refused.because("conversations.fault.nothing-waived"));
        boolean answered = entries.repliedSince(id, waiver.waivedAt());
        if (before.latest().waitingSince() != null || answered) {
            throw Refused.because("conversations.fault.nothing-waived");
        }
        Instant at = now();
        waivers.undo(waiver.id(), at);
        Conversation after = before.with(before.latest().waitingSince(waiver.waitingSince()));
        keep(
                actor,
                before,
                after,
                "reply-waiver-undone",
                ConversationFacts.replyNeededAfterAll(after, at, waiver.id()),
                at);
    }

    private void keep(Actor actor, Conversation before, Conversation after, String event, Fact fact, Instant at) {
        conversations.save(after);
        entries.add(Events.entry(actor, after.id(), after.language(), event, List.of(), at), "", null);
        facts.record(List.of(fact));
        observers.changed(actor, after, before, at);
        news.tell("inbox");
        news.tell("conversation:" + after.id().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
