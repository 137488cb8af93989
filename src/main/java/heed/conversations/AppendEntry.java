package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.measurement.Fact;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds to a conversation what was written or said. A customer's message opens it again. */
@Service
public class AppendEntry {

    private final VisibleConversations visible;
    private final Conversations conversations;
    private final Entries entries;
    private final CustomerDirectory customers;
    private final HandOverReply handOverReply;
    private final ConversationFacts facts;
    private final Hindrances hindrances;
    private final Observers observers;
    private final LiveNews news;
    private final Clock clock;

    AppendEntry(
            VisibleConversations visible,
            Conversations conversations,
            Entries entries,
            CustomerDirectory customers,
            HandOverReply handOverReply,
            ConversationFacts facts,
            Hindrances hindrances,
            Observers observers,
            LiveNews news,
            Clock clock) {
        this.visible = visible;
        this.conversations = conversations;
        this.entries = entries;
        this.customers = customers;
        this.handOverReply = handOverReply;
        this.facts = facts;
        this.hindrances = hindrances;
        this.observers = observers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What is added to a merged conversation stands in its survivor, and was said by the customer of the one that was named.
     *
     * @throws Refused with the newer entries where the writer has not seen them
     */
    @Atomic
    public Added append(Actor actor, ConversationId id, Addition addition) {
        return append(actor, id, addition, new EntryId(Ids.next()));
    }

    /** @param as how the new entry will be named */
    @Atomic
    Added append(Actor actor, ConversationId id, Addition addition, EntryId as) {
        Conversation named = visible.findForUpdate(actor, id, needed(addition.kind()));
        Conversation conversation = survivor(named);
        if (addition.externalId() != null) {
            Optional<Entry> known = entries.findByExternalId(conversation.id(), addition.externalId());
            if (known.isPresent()) {
                return added(conversation, known.get(), false);
            }
        }
        check(addition);
        refuseOvertaken(actor, conversation, addition);
        if (addition.kind() == EntryKind.REPLY) {
            hindrances.refuseReplying(actor, conversation, addition.words());
        }
        KnownCustomer customer = customers.find(conversation.customer()).orElseThrow(NotFound::new);
        KnownCustomer speaker = customers.find(named.customer()).orElseThrow(NotFound::new);
        Entry entry = entry(as, actor, conversation, speaker, addition, moment(actor, addition));
        Conversation after = conversation.after(entry);
        entries.add(entry, "", addition.externalId());
        conversations.save(after);
        facts.record(happened(conversation, after, entry));
        observers.appended(actor, after, conversation, entry);
        if (entry.kind() == EntryKind.REPLY && !Moment.past(entry.at(), clock)) {
            handOverReply.carry(after, entry, customer, addition.copies());
        }
        news.tell("inbox");
        news.tell("conversation:" + after.id().value());
        return added(after, entry, true);
    }

    private Instant moment(Actor actor, Addition addition) {
        boolean talk = addition.kind() == EntryKind.CALL || addition.kind() == EntryKind.IN_PERSON;
        return talk ? Moment.ofTalk(addition.at(), actor, clock) : Moment.of(addition.at(), actor, clock);
    }

    private Conversation survivor(Conversation conversation) {
        ConversationId survivor = conversation.mergedInto();
        return survivor == null
                ? conversation
                : survivor(conversations.findForUpdate(survivor).orElseThrow(NotFound::new));
    }

    private static Right needed(EntryKind kind) {
        return switch (kind) {
            case REPLY -> Right.CONVERSATIONS_REPLY;
            case NOTE -> Right.NOTES_WRITE;
            case CUSTOMER_MESSAGE, CALL, IN_PERSON, EVENT -> Right.CONVERSATIONS_WRITE;
        };
    }

    private static void check(Addition addition) {
        if (addition.kind() == EntryKind.EVENT) {
            throw Invalid.at(
                    "/kind", "conversations.fault.kind", addition.kind().key());
        }
        if (addition.words().text().isBlank() && addition.words().attachments().isEmpty()) {
            throw Invalid.at("/text", "conversations.fault.no-words");
        }
    }

    private void refuseOvertaken(Actor actor, Conversation conversation, Addition addition) {
        EntryId seen = addition.lastSeenEntry();
        if (seen == null) {
            return;
        }
        List<Entry> newer = Notes.seen(actor, conversation, entries.recordedSince(conversation.id(), seen));
        if (!newer.isEmpty()) {
            throw new Refused(
                    List.of(Fault.at("", "conversations.fault.overtaken", newer.size())),
                    Map.of("entries", newer.stream().map(EntryView::of).toList()));
        }
    }

    private static Entry entry(
            EntryId as, Actor actor, Conversation conversation, KnownCustomer customer, Addition addition, Instant at) {
        AuthorKind kind = Optional.ofNullable(addition.author()).orElseGet(() -> author(actor, addition.kind()));
        @Nullable
        UUID author =
                kind == AuthorKind.CUSTOMER ? customer.id().value() : kind == AuthorKind.PERSON ? actor.staff() : null;
        Words words = addition.words();
        return new Entry(
                as,
                conversation.id(),
                addition.kind(),
                kind,
                author,
                Optional.ofNullable(addition.authorName())
                        .orElseGet(() -> kind == AuthorKind.CUSTOMER ? customer.name() : actor.name()),
                at,
                Optional.ofNullable(words.language()).orElse(conversation.language()),
                words.text(),
                words.html(),
                words.visible(),
                null,
                List.of(),
                words.attachments(),
                null);
    }

    private static AuthorKind author(Actor actor, EntryKind kind) {
        if (kind == EntryKind.CUSTOMER_MESSAGE) {
            return AuthorKind.CUSTOMER;
        }
        return switch (actor.kind()) {
            case PERSON, TOKEN -> AuthorKind.PERSON;
            case SYSTEM -> AuthorKind.SYSTEM;
            case VISITOR -> AuthorKind.CUSTOMER;
        };
    }

    private static List<Fact> happened(Conversation before, Conversation after, Entry entry) {
        var happened = new ArrayList<>(ConversationFacts.ofEntry(after, entry));
        if (before.status() != after.status()) {
            happened.add(ConversationFacts.statusChanged(after, entry.at(), Ids.next()));
        }
        return happened;
    }

    private static Added added(Conversation conversation, Entry entry, boolean anew) {
        return new Added(conversation.id(), conversation.number(), entry.id(), entry.at(), anew);
    }
}
