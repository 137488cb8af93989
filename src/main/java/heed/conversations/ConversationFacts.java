package heed.conversations;

import heed.measurement.Fact;
import heed.measurement.RecordFacts;
import heed.measurement.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells measurement what happened in a conversation, in the words that {@link ConversationMeasurements} reads again. */
@Component
class ConversationFacts {

    static final String KIND = "conversation";

    private static final ScopedValue<List<Fact>> GATHERED = ScopedValue.newInstance();

    private final RecordFacts recordFacts;

    ConversationFacts(RecordFacts recordFacts) {
        this.recordFacts = recordFacts;
    }

    void record(Collection<Fact> facts) {
        if (GATHERED.isBound()) {
            GATHERED.get().addAll(facts);
        } else if (!facts.isEmpty()) {
            recordFacts.record(facts);
        }
    }

    /** The facts of all this work are recorded at its end, in the caller's transaction: much told at once is measured once. */
    void together(Runnable work) {
        var gathered = new ArrayList<Fact>();
        ScopedValue.where(GATHERED, gathered).run(work);
        if (!gathered.isEmpty()) {
            recordFacts.record(gathered);
        }
    }

    static Subject subject(ConversationId id) {
        return new Subject(KIND, id.value().toString());
    }

    /** What is known of a conversation when something happens in it. */
    static Map<String, String> dimensions(Conversation conversation) {
        var dimensions = new HashMap<String, String>();
        dimensions.put("channel", conversation.channel().key());
        dimensions.put("queue", conversation.queue());
        dimensions.put("priority", conversation.handling().priority().key());
        dimensions.put("language", conversation.language());
        dimensions.put("customer", conversation.customer().value().toString());
        return dimensions;
    }

    static Fact wrote(Conversation conversation, Entry entry) {
        return fact(conversation.id(), "customer-wrote", entry.at(), entry.id().value(), dimensions(conversation));
    }

    /** Said by word of mouth: the matter is open, but nothing waits for a written answer. */
    static Fact spoke(Conversation conversation, Entry entry) {
        return fact(conversation.id(), "customer-spoke", entry.at(), entry.id().value(), dimensions(conversation));
    }

    static Fact replied(Conversation conversation, Entry entry) {
        Map<String, String> details = dimensions(conversation);
        details.put("by", entry.authorKind().key());
        if (entry.author() != null) {
            details.put("agent", entry.author().toString());
        }
        return fact(conversation.id(), "replied", entry.at(), entry.id().value(), details);
    }

    /** @param conversation where the reply is read */
    static Fact replyFailed(ConversationId conversation, Entry reply, Instant at) {
        return new Fact(
                subject(conversation),
                "reply-failed",
                at,
                "failed:" + at.toEpochMilli() + ":" + reply.id().value(),
                Map.of("reply", reply.id().value().toString()));
    }

    /**
     * A reply that had failed was received after all.
     *
     * @param received when it answered the customer
     * @param told when that was learned: what failed after it counts as failed again
     */
    static Fact replyArrived(Conversation conversation, Entry reply, Instant received, Instant told) {
        Map<String, String> details = new HashMap<>(replied(conversation, reply).details());
        details.put("reply", reply.id().value().toString());
        details.put("told", told.toString());
        return new Fact(
                subject(conversation.id()),
                "reply-arrived",
                received,
                "arrived:" + told.toEpochMilli() + ":" + reply.id().value(),
                details);
    }

    static Fact statusChanged(Conversation after, Instant at, UUID change) {
        return fact(
                after.id(),
                "status-changed",
                at,
                change,
                Map.of("to", after.status().key()));
    }

    static Fact replyNotNeeded(Conversation after, Instant at, UUID waiver) {
        return fact(after.id(), "reply-not-needed", at, waiver, Map.of());
    }

    static Fact replyNeededAfterAll(Conversation after, Instant at, UUID waiver) {
        return new Fact(
                subject(after.id()),
                "reply-needed-after-all",
                at,
                "undone:" + waiver,
                Map.of("waiver", waiver.toString()));
    }

    static Fact moved(Conversation after, Instant at, UUID change) {
        return fact(after.id(), "moved", at, change, dimensions(after));
    }

    /** All that was measured counts for this customer. */
    static Fact customerCorrected(Conversation after, Instant at, UUID correction) {
        return fact(
                after.id(),
                "customer-corrected",
                at,
                correction,
                Map.of("customer", after.customer().value().toString()));
    }

    static Fact merged(ConversationId merged, Instant at, UUID merge) {
        return fact(merged, "merged", at, merge, Map.of("merge", merge.toString()));
    }

    static Fact unmerged(ConversationId conversation, Instant at, UUID merge) {
        return new Fact(subject(conversation), "unmerged", at, "unmerged:" + merge, Map.of("merge", merge.toString()));
    }

    /** From now on the entry counts in the conversation that was split off, and here no longer. */
    static Fact splitOff(ConversationId conversation, EntryId entry, Split split) {
        return new Fact(
                subject(conversation),
                "entry-split-off",
                split.at(),
                "split-off:" + split.id() + ":" + entry.value(),
                Map.of("split", split.id().toString(), "entry", entry.value().toString()));
    }

    /** The split is undone: the entry counts here again. */
    static Fact rejoined(ConversationId conversation, EntryId entry, Split split, Instant at) {
        return new Fact(
                subject(conversation),
                "entry-rejoined",
                at,
                "rejoined:" + split.id() + ":" + entry.value(),
                Map.of("split", split.id().toString(), "entry", entry.value().toString()));
    }

    /** Nothing counts any more in the conversation that was split off: what happened there counts where it came from. */
    static Fact splitUndone(Split split, Instant at) {
        return fact(split.into(), "split-undone", at, split.id(), Map.of());
    }

    /** What a customer wrote in a conversation that is merged into this one waits for an answer here. */
    static Fact wroteElsewhere(Conversation survivor, Entry entry, UUID merge) {
        Map<String, String> details = dimensions(survivor);
        details.put("merge", merge.toString());
        return new Fact(
                subject(survivor.id()),
                "customer-wrote",
                entry.at(),
                merge + ":" + entry.id().value(),
                details);
    }

    static List<Fact> ofEntry(Conversation conversation, Entry entry) {
        boolean customer = entry.authorKind() == AuthorKind.CUSTOMER;
        return switch (entry.kind()) {
            case CUSTOMER_MESSAGE -> customer ? List.of(wrote(conversation, entry)) : List.of();
            case CALL, IN_PERSON -> customer ? List.of(spoke(conversation, entry)) : List.of();
            case REPLY -> List.of(replied(conversation, entry));
            case NOTE, EVENT -> List.of();
        };
    }

    private static Fact fact(ConversationId id, String kind, Instant at, UUID key, Map<String, String> details) {
        return new Fact(subject(id), kind, at, key.toString(), details);
    }
}
