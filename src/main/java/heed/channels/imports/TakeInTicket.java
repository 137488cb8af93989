package heed.channels.imports;

import heed.channels.imports.BroughtThings.Brought;
import heed.channels.imports.Import.Progress;
import heed.channels.imports.reading.Found.Detail;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Tag;
import heed.channels.imports.reading.Found.Ticket;
import heed.channels.imports.reading.Found.Unreadable;
import heed.conversations.BringConversation;
import heed.conversations.BroughtConversation;
import heed.conversations.FormerConversation;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.identity.StaffId;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.web.LiveNews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in one conversation of an export, with the people in it; all of it is noted, or nothing is. */
@Service
class TakeInTicket {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 60;

    private final Imports imports;
    private final ImportRecords records;
    private final ImportFaults faults;
    private final BroughtThings broughtThings;
    private final KnowPeople people;
    private final TellPast tellPast;
    private final BringConversation bringConversation;
    private final StaffDirectory staff;
    private final LiveNews news;

    TakeInTicket(
            Imports imports,
            ImportRecords records,
            ImportFaults faults,
            BroughtThings broughtThings,
            KnowPeople people,
            TellPast tellPast,
            BringConversation bringConversation,
            StaffDirectory staff,
            LiveNews news) {
        this.imports = imports;
        this.records = records;
        this.faults = faults;
        this.broughtThings = broughtThings;
        this.people = people;
        this.tellPast = tellPast;
        this.bringConversation = bringConversation;
        this.staff = staff;
        this.news = news;
    }

    /** @param queues keys of queues by place */
    @Atomic
    void take(Import from, String id, Map<String, String> queues) {
        if (!records.settle(from.id(), "ticket", id)) {
            return;
        }
        Ticket ticket = detailed(
                from, records.find(from.id(), "ticket", id, Ticket.class).orElseThrow());
        CustomerId customer =
                people.customer(from, Objects.requireNonNullElse(ticket.requester(), "of " + ticket.id()));
        Optional<Brought> before = broughtThings.find(from, "conversation", id);
        BroughtConversation brought = bringConversation.bring(
                from.by().actor(),
                former(from, ticket, customer, queues),
                before.map(Brought::version).orElse(0));
        if (brought.followed() || before.isEmpty()) {
            int version = brought.followed() ? brought.version() : 0;
            broughtThings.keep(from, "conversation", id, brought.id().value(), ticket.number(), version);
        }
        boolean prolonged = !brought.anew() && brought.added() > 0;
        imports.count(from.id(), new Progress(0, 1, brought.anew() ? 1 : 0, prolonged ? 1 : 0, brought.added(), 0, 0));
        news.tell(LiveImports.topic(from.id()));
    }

    /** @param reason key of the sentence that says why */
    @Atomic
    void leaveOut(Import from, String id, String reason) {
        if (records.settle(from.id(), "ticket", id)) {
            faults.add(from.id(), new Unreadable(from.fileName(), 0, reason, List.of(id)));
            imports.count(from.id(), new Progress(0, 1, 0, 0, 0, 1, 0));
        }
    }

    /** People who wrote nothing come along too; those who asked to be forgotten do not. */
    @Atomic
    void takePerson(Import from, String id) {
        if (!records.settle(from.id(), "person", id)) {
            return;
        }
        boolean customer = people.person(from, id).filter(Person::colleague).isEmpty();
        if (customer && !people.forgotten(from, id)) {
            people.customer(from, id);
            imports.count(from.id(), new Progress(0, 0, 0, 0, 0, 0, 1));
        }
    }

    private FormerConversation former(Import from, Ticket ticket, CustomerId customer, Map<String, String> queues) {
        String requester = ticket.requester();
        return new FormerConversation(
                from.source().key() + ":" + from.account() + ":" + ticket.id(),
                from.source().title(),
                ticket.number(),
                ticket.channel(),
                ticket.subject(),
                customer,
                requester == null
                        ? null
                        : people.person(from, requester).map(Person::language).orElse(null),
                queues.getOrDefault(ticket.place(), from.queue()),
                ticket.priority(),
                ticket.status(),
                assignee(from, ticket.assignee()),
                tags(from, ticket),
                ticket.openedAt(),
                tellPast.entries(from, ticket, customer));
    }

    private Ticket detailed(Import from, Ticket ticket) {
        return records.find(from.id(), "detail", ticket.id(), Detail.class)
                .map(more -> new Ticket(
                        ticket.id(),
                        ticket.number(),
                        Objects.requireNonNullElse(more.subject(), ticket.subject()),
                        ticket.channel(),
                        ticket.formerStatus(),
                        ticket.status(),
                        Objects.requireNonNullElse(more.priority(), ticket.priority()),
                        ticket.place(),
                        ticket.requester(),
                        ticket.assignee(),
                        ticket.tags(),
                        ticket.openedAt()))
                .orElse(ticket);
    }

    private @Nullable StaffId assignee(Import from, @Nullable String id) {
        StaffId known = id == null
                ? null
                : people.person(from, id)
                        .flatMap(people::colleague)
                        .map(Colleague::id)
                        .orElse(null);
        return known == null || staff.active(List.of(known)).isEmpty() ? null : known;
    }

    private List<String> tags(Import from, Ticket ticket) {
        return Stream.concat(
                        ticket.tags().stream(),
                        records.below(from.id(), "tag", ticket.id(), Tag.class).stream()
                                .map(Tag::tag))
                .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "-"))
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }
}
