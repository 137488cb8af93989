package heed.conversations;

import heed.conversations.ConversationMerges.ConversationMerge;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.measurement.Fact;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes one conversation of two about the same matter, and two again when that was wrong. Nothing that was said moves. */
@Service
class MergeConversations {

    private static final int UNANSWERED = 200;

    private final Conversations conversations;
    private final Entries entries;
    private final ConversationMerges merges;
    private final ConversationFacts facts;
    private final Observers observers;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    MergeConversations(
            Conversations conversations,
            Entries entries,
            ConversationMerges merges,
            ConversationFacts facts,
            Observers observers,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.entries = entries;
        this.merges = merges;
        this.facts = facts;
        this.observers = observers;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** @throws Refused where either is merged already, or both are the same */
    @Atomic
    ConversationMerge merge(Actor actor, ConversationId merged, ConversationId into) {
        actor.require(Right.CONVERSATIONS_WRITE);
        if (merged.equals(into)) {
            throw Refused.because("conversations.fault.merge-same");
        }
        List<Conversation> both = conversations.lock(List.of(merged, into));
        Conversation leaving = of(both, merged, actor);
        Conversation staying = of(both, into, actor);
        if (leaving.mergedInto() != null || staying.mergedInto() != null) {
            throw Refused.because("conversations.fault.merged-already");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var merge = new ConversationMerge(Ids.next(), merged, into, now, leaving.status());
        merges.add(merge, actor);
        List<Entry> unanswered = unanswered(leaving);
        conversations.save(leaving.with(leaving.handling().with(Status.CLOSED)).withSurvivor(into));
        conversations.save(waiting(staying, leaving));
        entries.add(event(actor, staying, "merged", leaving, now), "", null);
        var happened = new ArrayList<Fact>();
        happened.add(ConversationFacts.merged(merged, now, merge.id()));
        unanswered.forEach(entry -> happened.add(ConversationFacts.wroteElsewhere(staying, entry, merge.id())));
        facts.record(happened);
        observers.merged(actor, leaving, staying, now);
        audit.record(actor, "conversation-merge", "conversation:" + merged.value(), null, Map.of("into", into.value()));
        tell(merged, into);
        return merge;
    }

    @Atomic
    void undo(Actor actor, ConversationId merged) {
        actor.require(Right.CONVERSATIONS_WRITE);
        ConversationMerge merge = merges.inForce(merged).orElseThrow(NotFound::new);
        List<Conversation> both = conversations.lock(List.of(merge.merged(), merge.into()));
        Conversation back = of(both, merged, actor);
        Conversation stayed = of(both, merge.into(), actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        merges.undo(merge, actor, now);
        conversations.save(
                back.with(back.handling().with(awake(merge.statusBefore()))).withSurvivor(null));
        entries.add(event(actor, stayed, "unmerged", back, now), "", null);
        facts.record(List.of(
                ConversationFacts.unmerged(merged, now, merge.id()),
                ConversationFacts.unmerged(merge.into(), now, merge.id())));
        observers.unmerged(actor, back, stayed, now);
        audit.record(
                actor,
                "conversation-merge-undone",
                "conversation:" + merged.value(),
                Map.of("into", merge.into().value()),
                null);
        tell(merged, merge.into());
    }

    private static Conversation of(List<Conversation> both, ConversationId id, Actor actor) {
        return both.stream()
                .filter(each -> each.id().equals(id) && actor.may(Right.CONVERSATIONS_WRITE, each.queue()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the customer wrote since the last answer. */
    private List<Entry> unanswered(Conversation leaving) {
        Instant since = leaving.latest().waitingSince();
        return since == null
                ? List.of()
                : entries.latest(leaving.id(), UNANSWERED).stream()
                        .filter(entry -> entry.kind() == EntryKind.CUSTOMER_MESSAGE
                                && entry.authorKind() == AuthorKind.CUSTOMER
                                && !entry.at().isBefore(since))
                        .toList();
    }

    private static Conversation waiting(Conversation staying, Conversation leaving) {
        Conversation.Latest latest = staying.latest();
        Instant one = latest.waitingSince();
        Instant other = leaving.latest().waitingSince();
        Instant since = one == null || (other != null && other.isBefore(one)) ? other : one;
        return staying.with(new Conversation.Latest(
                latest.entry(), latest.at(), latest.kind(), latest.excerpt(), since, latest.hasAttachment()));
    }

    /** One whose time to wake may have passed is open. */
    private static Status awake(Status before) {
        return before == Status.SNOOZED ? Status.OPEN : before;
    }

    private static Entry event(Actor actor, Conversation in, String event, Conversation other, Instant at) {
        return Events.entry(
                actor, in.id(), in.language(), event, List.of(String.valueOf(other.number()), other.subject()), at);
    }

    private void tell(ConversationId one, ConversationId other) {
        news.tell("inbox");
        news.tell("conversation:" + one.value());
        news.tell("conversation:" + other.value());
    }
}
