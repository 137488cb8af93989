package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.conversations.Conversation.Latest;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.parties.JoinCustomer;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Begins a conversation in which the company writes first: nobody waits for a first answer. */
@Service
class WriteFirst {

    private final Conversations conversations;
    private final Entries entries;
    private final Queues queues;
    private final JoinCustomer joinCustomer;
    private final ConversationFields fields;
    private final SendFirstLetter sendFirstLetter;
    private final List<ReplyCarrier> carriers;
    private final Observers observers;
    private final Companies companies;
    private final LiveNews news;
    private final Clock clock;

    WriteFirst(
            Conversations conversations,
            Entries entries,
            Queues queues,
            JoinCustomer joinCustomer,
            ConversationFields fields,
            SendFirstLetter sendFirstLetter,
            List<ReplyCarrier> carriers,
            Observers observers,
            Companies companies,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.entries = entries;
        this.queues = queues;
        this.joinCustomer = joinCustomer;
        this.fields = fields;
        this.sendFirstLetter = sendFirstLetter;
        this.carriers = carriers;
        this.observers = observers;
        this.companies = companies;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The letter leaves from the mailbox of its queue, to a known customer or a new one; without words it is still to be written.
     *
     * @param values of fields of the company's own, by key
     * @param grace how long the letter can be taken back
     * @throws Invalid with a pointer to each thing that is missing, unknown or none
     * @throws heed.platform.Refused with what stands in the way of sending it
     */
    @Atomic
    Opened write(Actor actor, Opening opening, Map<String, ?> values, Grace grace) {
        Opened begun = begin(actor, opening, values);
        if (begun.anew() && !opening.words().text().isBlank()) {
            sendFirstLetter.send(actor, begun.id(), opening.words(), grace);
        }
        return begun;
    }

    /** The same where the words are a draft, to be finished with all that lies beside a conversation. */
    @Atomic
    Opened draft(Actor actor, Opening opening, Map<String, ?> values) {
        Opened begun = begin(actor, opening, values);
        if (begun.anew()) {
            sendFirstLetter.draft(actor, begun.id(), opening.words());
        }
        return begun;
    }

    private Opened begin(Actor actor, Opening opening, Map<String, ?> values) {
        actor.require(Right.CONVERSATIONS_OPEN);
        actor.require(Right.CONVERSATIONS_REPLY);
        Optional<Opened> before = before(actor, opening);
        if (before.isPresent()) {
            return before.get();
        }
        OpeningReading read = OpeningReading.of(opening, queues, actor);
        Map<String, Object> filled = check(actor, opening, read, values);
        KnownCustomer customer =
                joinCustomer.join(actor, Optional.ofNullable(opening.customer()).orElseThrow());
        Conversation wanted = conversation(actor, opening, read, customer);
        Optional<Conversation> added = conversations.add(wanted, opening.externalId());
        if (added.isEmpty()) {
            return before(actor, opening)
                    .orElseThrow(() -> Invalid.at("/externalId", "conversations.fault.external-id"));
        }
        Conversation begun = added.get();
        Entry event = Events.entry(actor, begun.id(), begun.language(), "wrote-first", List.of(), begun.openedAt());
        entries.add(event, read.subject(), null);
        observers.appended(actor, begun, null, event);
        if (!filled.isEmpty()) {
            fields.fill(actor, begun.id(), filled);
        }
        news.tell("inbox");
        return opened(begun, true);
    }

    private Optional<Opened> before(Actor actor, Opening opening) {
        return opening.externalId() == null
                ? Optional.empty()
                : conversations
                        .findByExternalId(opening.externalId())
                        .filter(known -> actor.may(Right.CONVERSATIONS_OPEN, known.queue()))
                        .map(known -> opened(known, false));
    }

    /** A letter needs a subject, an address, and a mailbox from which it leaves. */
    private Map<String, Object> check(Actor actor, Opening opening, OpeningReading read, Map<String, ?> values) {
        actor.require(Right.CONVERSATIONS_REPLY, read.queue());
        var faults = new ArrayList<Fault>();
        CustomerDetails customer = opening.customer();
        if (customer == null || customer.email() == null || customer.email().isBlank()) {
            faults.add(Fault.at("/customer/email", "conversations.fault.no-address"));
        }
        if (read.subject().isEmpty()) {
            faults.add(Fault.at("/subject", "conversations.fault.no-subject"));
        }
        if (read.channel() != Channel.EMAIL) {
            faults.add(Fault.at(
                    "/channel", "conversations.fault.written", read.channel().key()));
        }
        if (carriers.stream().noneMatch(each -> each.carries(Channel.EMAIL.key()) && each.ready(read.queue()))) {
            faults.add(Fault.at("/queue", "conversations.fault.no-mailbox"));
        }
        Map<String, Object> filled = values.isEmpty() ? Map.of() : fields.read(values, "/fields", faults::add);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return filled;
    }

    private Conversation conversation(Actor actor, Opening opening, OpeningReading read, KnownCustomer customer) {
        @Nullable String said = opening.words().language();
        @Nullable String spoken = said == null ? customer.language() : said;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = new ConversationId(Ids.next());
        return new Conversation(
                id,
                0,
                read.channel(),
                read.subject(),
                customer.id(),
                spoken == null ? companies.company().language() : spoken,
                at,
                new Handling(read.queue(), read.priority(), Status.OPEN, actor.id(), read.tags(), null, null),
                new Latest(new EntryId(id.value()), at, EntryKind.EVENT, "", null, false),
                null,
                1);
    }

    private static Opened opened(Conversation conversation, boolean anew) {
        return new Opened(
                conversation.id(),
                conversation.number(),
                conversation.latest().entry(),
                conversation.customer(),
                conversation.status().key(),
                conversation.queue(),
                conversation.openedAt(),
                anew);
    }
}
