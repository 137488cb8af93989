package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.conversations.Conversation.Latest;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.parties.JoinCustomer;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.web.Companies;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Begins a conversation with what a customer wrote or said. */
@Service
public class OpenConversation {

    private final Conversations conversations;
    private final Entries entries;
    private final Queues queues;
    private final JoinCustomer joinCustomer;
    private final ConversationFacts facts;
    private final Observers observers;
    private final Companies companies;
    private final LiveNews news;
    private final Clock clock;

    OpenConversation(
            Conversations conversations,
            Entries entries,
            Queues queues,
            JoinCustomer joinCustomer,
            ConversationFacts facts,
            Observers observers,
            Companies companies,
            LiveNews news,
            Clock clock) {
        this.conversations = conversations;
        this.entries = entries;
        this.queues = queues;
        this.joinCustomer = joinCustomer;
        this.facts = facts;
        this.observers = observers;
        this.companies = companies;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A known address or number joins the known customer; a known external id answers with the conversation it named before.
     *
     * @throws Invalid with a pointer to each field that is missing, unknown or none
     */
    @Atomic
    public Opened open(Actor actor, Opening opening) {
        actor.require(Right.CONVERSATIONS_OPEN);
        Optional<Opened> before = before(actor, opening);
        if (before.isPresent()) {
            return before.get();
        }
        OpeningReading read = OpeningReading.of(opening, queues, actor);
        Instant at = Moment.of(opening.at(), actor, clock);
        CustomerDetails who =
                Objects.requireNonNullElse(opening.customer(), new CustomerDetails(null, null, null, null));
        KnownCustomer customer = joinCustomer.join(actor, who);
        Conversation conversation = conversation(opening, read, customer, at);
        Entry first = first(conversation, customer, opening.words(), at);
        Optional<Conversation> begun = conversations.add(conversation.with(latest(first, read)), opening.externalId());
        if (begun.isEmpty()) {
            return before(actor, opening)
                    .orElseThrow(() -> Invalid.at("/externalId", "conversations.fault.external-id"));
        }
        entries.add(first, read.subject(), null);
        facts.record(ConversationFacts.ofEntry(begun.get(), first));
        observers.appended(actor, begun.get(), null, first);
        news.tell("inbox");
        return opened(begun.get(), true);
    }

    private static Latest latest(Entry first, OpeningReading read) {
        return new Latest(
                first.id(),
                first.at(),
                first.kind(),
                first.excerpt(),
                read.channel().spoken() ? null : first.at(),
                !first.attachments().isEmpty());
    }

    private Optional<Opened> before(Actor actor, Opening opening) {
        return opening.externalId() == null
                ? Optional.empty()
                : conversations
                        .findByExternalId(opening.externalId())
                        .filter(known -> actor.may(Right.CONVERSATIONS_OPEN, known.queue()))
                        .map(known -> opened(known, false));
    }

    private Conversation conversation(Opening opening, OpeningReading read, KnownCustomer customer, Instant at) {
        String language = Optional.ofNullable(opening.words().language())
                .or(() -> Optional.ofNullable(customer.language()))
                .orElseGet(() -> companies.company().language());
        var id = new ConversationId(Ids.next());
        return new Conversation(
                id,
                0,
                read.channel(),
                read.subject(),
                customer.id(),
                language,
                at,
                new Handling(read.queue(), read.priority(), Status.OPEN, null, read.tags(), null, null),
                new Latest(new EntryId(id.value()), at, EntryKind.EVENT, "", null, false),
                null,
                1);
    }

    private static Entry first(Conversation conversation, KnownCustomer customer, Words words, Instant at) {
        return new Entry(
                new EntryId(Ids.next()),
                conversation.id(),
                conversation.channel().firstEntry(),
                AuthorKind.CUSTOMER,
                customer.id().value(),
                customer.name(),
                at,
                conversation.language(),
                words.text(),
                words.html(),
                words.visible(),
                null,
                List.of(),
                words.attachments(),
                null);
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
