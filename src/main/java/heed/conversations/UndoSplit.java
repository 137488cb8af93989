package heed.conversations;

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
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Brings entries that were split off back to where they came from. What was written in the new conversation since is read there
 * too, and counts there; its number leads there.
 */
@Service
public class UndoSplit {

    private final Conversations conversations;
    private final Entries entries;
    private final Splits splits;
    private final ConversationFacts facts;
    private final Observers observers;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    UndoSplit(
            Conversations conversations,
            Entries entries,
            Splits splits,
            ConversationFacts facts,
            Observers observers,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.entries = entries;
        this.splits = splits;
        this.facts = facts;
        this.observers = observers;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The conversation that is whole again.
     *
     * @param into the conversation that was split off
     * @throws NotFound where it was not, or either may not be changed
     * @throws Refused where it was merged, split or merged into since
     */
    @Atomic
    public KnownConversation undo(Actor actor, ConversationId into) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Split split = splits.inForce(into).orElseThrow(NotFound::new);
        List<Conversation> both = conversations.lock(List.of(split.from(), split.into()));
        Conversation from = of(both, split.from(), actor);
        Conversation emptied = of(both, split.into(), actor);
        refuse(split, from, emptied);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Entry> since = entries.latest(into, SplitConversation.MOST).stream()
                .filter(entry -> !split.entries().contains(entry.id()))
                .toList();
        splits.undo(split, actor, now);
        conversations.save(emptied.with(emptied.handling().with(Status.CLOSED)).withSurvivor(from.id()));
        Conversation whole = from.with(Waiting.after(entries.latest(from.id(), SplitConversation.MOST)));
        boolean again = from.status().done() && !emptied.status().done();
        Conversation after = again ? whole.with(whole.handling().with(Status.OPEN)) : whole;
        conversations.save(after);
        entries.add(SplitConversation.event(actor, after, "splits.event.undone", emptied, now), "", null);
        facts.record(happened(after, split, since, again, now));
        observers.merged(actor, emptied, after, now);
        audit.record(
                actor,
                "conversation-split-undone",
                "conversation:" + from.id().value(),
                Map.of("into", into.value()),
                null);
        news.tell("inbox");
        news.tell("conversation:" + from.id().value());
        news.tell("conversation:" + into.value());
        return KnownConversation.of(after);
    }

    private static Conversation of(List<Conversation> both, ConversationId id, Actor actor) {
        return both.stream()
                .filter(each -> each.id().equals(id) && actor.may(Right.CONVERSATIONS_WRITE, each.queue()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void refuse(Split split, Conversation from, Conversation emptied) {
        if (splits.inForce(split.into()).isEmpty()) { // undone before both were locked
            throw new NotFound();
        }
        if (from.mergedInto() != null || emptied.mergedInto() != null || splits.hasFamily(split.into())) {
            throw Refused.because("splits.fault.merged-since");
        }
        if (!splits.of(split.into()).isEmpty()) {
            throw Refused.because("splits.fault.split-since");
        }
    }

    private List<Fact> happened(Conversation whole, Split split, List<Entry> since, boolean again, Instant now) {
        var happened = new ArrayList<Fact>();
        for (EntryId id : split.entries()) {
            Entry entry = entries.find(id).orElseThrow();
            Stream.of(whole.id(), entry.conversation())
                    .distinct()
                    .forEach(place -> happened.add(ConversationFacts.rejoined(place, id, split, now)));
        }
        happened.add(ConversationFacts.splitUndone(split, now));
        for (Entry entry : since) {
            happened.addAll(ConversationFacts.ofEntry(whole, entry));
            if (entry.delivery() != null && entry.delivery().failed()) {
                happened.add(ConversationFacts.replyFailed(
                        whole.id(), entry, entry.delivery().at()));
            }
        }
        if (again) {
            happened.add(ConversationFacts.statusChanged(whole, now, Ids.next()));
        }
        return happened;
    }
}
