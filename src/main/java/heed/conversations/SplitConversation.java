package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.measurement.Fact;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.JoinCustomer;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Makes a conversation of some entries of another, where somebody wrote about two matters in one. Nothing that was said moves;
 * clocks run for each matter from when it was written. {@link UndoSplit} undoes it.
 */
@Service
public class SplitConversation {

    static final int MOST = 10_000;

    private final VisibleConversations visible;
    private final Conversations conversations;
    private final Entries entries;
    private final Splits splits;
    private final CustomerDirectory customers;
    private final JoinCustomer joinCustomer;
    private final ConversationFacts facts;
    private final Observers observers;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    SplitConversation(
            VisibleConversations visible,
            Conversations conversations,
            Entries entries,
            Splits splits,
            CustomerDirectory customers,
            JoinCustomer joinCustomer,
            ConversationFacts facts,
            Observers observers,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.visible = visible;
        this.conversations = conversations;
        this.entries = entries;
        this.splits = splits;
        this.customers = customers;
        this.joinCustomer = joinCustomer;
        this.facts = facts;
        this.observers = observers;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The new conversation.
     *
     * @throws Invalid at {@code /entries} where none is named or one is not read in the conversation
     * @throws Refused where the conversation was merged away, nothing would stay, or an entry was split off before
     */
    @Atomic
    public KnownConversation split(Actor actor, ConversationId id, SplitWish wish) {
        Conversation from = visible.findForUpdate(actor, id);
        refuseMerged(from);
        List<Entry> timeline = entries.latest(id, MOST);
        List<Entry> chosen = chosen(Notes.seen(actor, from, timeline), wish);
        List<Entry> staying =
                timeline.stream().filter(entry -> !chosen.contains(entry)).toList();
        if (staying.stream().allMatch(entry -> entry.kind() == EntryKind.EVENT)) {
            throw Refused.because("splits.fault.all");
        }
        if (splits.moved(chosen.stream().map(Entry::id).toList())) {
            throw Refused.because("splits.fault.moved");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Conversation begun = conversations
                .add(anew(from, chosen, customer(actor, from, chosen, wish), wish), null)
                .orElseThrow();
        var split = new Split(
                Ids.next(), id, begun.id(), chosen.stream().map(Entry::id).toList(), now);
        splits.add(split, actor);
        Conversation rest = from.with(Waiting.after(staying));
        conversations.save(rest);
        entries.add(event(actor, rest, "splits.event.off", begun, now), "", null);
        entries.add(event(actor, begun, "splits.event.from", rest, now), "", null);
        facts.record(happened(rest, begun, chosen, split));
        observers.unmerged(actor, begun, rest, now);
        audit.record(
                actor,
                "conversation-split",
                "conversation:" + id.value(),
                null,
                Map.of("into", begun.id().value()));
        news.tell("inbox");
        news.tell("conversation:" + id.value());
        return KnownConversation.of(begun);
    }

    private void refuseMerged(Conversation from) {
        ConversationId survivor = from.mergedInto();
        if (survivor != null) {
            throw Refused.because(
                    "splits.fault.merged",
                    String.valueOf(conversations
                            .find(survivor)
                            .orElseThrow(NotFound::new)
                            .number()));
        }
    }

    private static List<Entry> chosen(List<Entry> timeline, SplitWish wish) {
        Set<EntryId> wanted = new HashSet<>(wish.entries());
        List<Entry> chosen = timeline.stream()
                .filter(entry -> entry.kind() != EntryKind.EVENT && wanted.contains(entry.id()))
                .toList();
        if (chosen.isEmpty() || chosen.size() != wanted.size()) {
            throw Invalid.at("/entries", chosen.isEmpty() ? "splits.fault.none" : "splits.fault.entries");
        }
        return chosen;
    }

    /** Whoever wrote the first of it, unless somebody else is named. */
    private CustomerId customer(Actor actor, Conversation from, List<Entry> chosen, SplitWish wish) {
        return wish.customer() != null
                ? joinCustomer.join(actor, wish.customer()).id()
                : chosen.stream()
                        .filter(entry -> entry.authorKind() == AuthorKind.CUSTOMER)
                        .flatMap(entry -> Stream.ofNullable(entry.author()))
                        .findFirst()
                        .flatMap(author -> customers.find(new CustomerId(author)))
                        .map(KnownCustomer::id)
                        .orElse(from.customer());
    }

    private static Conversation anew(Conversation from, List<Entry> chosen, CustomerId customer, SplitWish wish) {
        Handling handling = from.handling();
        String subject = Optional.ofNullable(wish.subject())
                .map(each -> each.strip().replaceAll("\\p{Cntrl}+", " "))
                .filter(each -> !each.isEmpty())
                .orElse(from.subject());
        if (subject.length() > OpeningReading.LONGEST_SUBJECT) {
            throw Invalid.at("/subject", "conversations.fault.long", OpeningReading.LONGEST_SUBJECT);
        }
        return new Conversation(
                new ConversationId(Ids.next()),
                0,
                from.channel(),
                subject,
                customer,
                chosen.getFirst().language(),
                chosen.getFirst().at(),
                new Handling(
                        from.queue(), handling.priority(), Status.OPEN, handling.assignee(), List.of(), null, null),
                Waiting.after(chosen),
                null,
                1);
    }

    /** What was told of the entries counts in the new conversation, from when it was said. */
    private static List<Fact> happened(Conversation rest, Conversation begun, List<Entry> chosen, Split split) {
        var happened = new ArrayList<Fact>();
        for (Entry entry : chosen) {
            Stream.of(rest.id(), entry.conversation())
                    .distinct()
                    .forEach(place -> happened.add(ConversationFacts.splitOff(place, entry.id(), split)));
            happened.addAll(ConversationFacts.ofEntry(begun, entry));
            if (entry.delivery() != null && entry.delivery().failed()) {
                happened.add(ConversationFacts.replyFailed(
                        begun.id(), entry, entry.delivery().at()));
            }
        }
        return happened;
    }

    /** Only the number is told: who reads one of the two need not be allowed to know what the other is about. */
    static Entry event(Actor actor, Conversation in, String event, Conversation other, Instant at) {
        return Events.entry(actor, in.id(), in.language(), event, List.of(String.valueOf(other.number())), at);
    }
}
