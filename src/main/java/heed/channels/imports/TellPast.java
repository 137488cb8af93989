package heed.channels.imports;

import heed.channels.imports.reading.Found;
import heed.channels.imports.reading.Found.Message;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Ticket;
import heed.conversations.AuthorKind;
import heed.conversations.EntryKind;
import heed.conversations.FormerEntry;
import heed.conversations.Words;
import heed.identity.StaffDirectory.Colleague;
import heed.parties.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts what was said in another system into the entries of a conversation. */
@Component
class TellPast {

    private final KnowPeople people;
    private final ImportRecords records;
    private final Clock clock;

    TellPast(KnowPeople people, ImportRecords records, Clock clock) {
        this.people = people;
        this.records = records;
        this.clock = clock;
    }

    /** Those that say something, or the subject where none does. */
    List<FormerEntry> entries(Import from, Ticket ticket, CustomerId customer) {
        List<FormerEntry> said = records.messages(from.id(), ticket.id()).stream()
                .flatMap(each -> entry(from, ticket, customer, each).stream())
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        String subject = ticket.subject().isBlank() ? "-" : ticket.subject();
        Who asks = customer(from, Objects.requireNonNullElse(ticket.requester(), ""), customer);
        return List.of(new FormerEntry(
                "subject:" + ticket.id(),
                EntryKind.CUSTOMER_MESSAGE,
                asks.kind(),
                asks.id(),
                asks.name(),
                past(ticket.openedAt()),
                Words.of(subject)));
    }

    private record Who(AuthorKind kind, @Nullable UUID id, String name) {}

    private Optional<FormerEntry> entry(Import from, Ticket ticket, CustomerId customer, Message message) {
        List<String> files = files(from, message);
        if (message.text().isBlank() && files.isEmpty()) {
            return Optional.empty();
        }
        Who who = who(from, ticket, customer, message);
        EntryKind kind = message.internal()
                ? EntryKind.NOTE
                : who.kind() == AuthorKind.CUSTOMER ? EntryKind.CUSTOMER_MESSAGE : EntryKind.REPLY;
        return Optional.of(new FormerEntry(
                message.id(), kind, who.kind(), who.id(), who.name(), past(message.at()), words(message, files)));
    }

    private List<String> files(Import from, Message message) {
        return message.files().isEmpty()
                ? records.below(from.id(), "file", message.id(), Found.File.class).stream()
                        .map(Found.File::name)
                        .toList()
                : message.files();
    }

    /** Files that did not come along are named where they were. */
    private static Words words(Message message, List<String> files) {
        var text = new StringBuilder(message.text());
        var html = new StringBuilder(message.html() == null ? "" : message.html());
        for (String file : files) {
            text.append(text.isEmpty() ? "" : "\n\n").append('[').append(file).append(']');
            html.append("<p>[").append(HtmlUtils.htmlEscape(file)).append("]</p>");
        }
        return new Words(text.toString(), message.html() == null ? null : html.toString(), null, null, List.of());
    }

    private Who who(Import from, Ticket ticket, CustomerId customer, Message message) {
        String author =
                Objects.requireNonNullElse(message.author(), Objects.requireNonNullElse(ticket.requester(), ""));
        return switch (message.voice()) {
            case PROGRAM ->
                new Who(
                        AuthorKind.BOT,
                        null,
                        named(message.authorName(), from.source().title()));
            case CUSTOMER -> customer(from, author, customer);
            case COLLEAGUE -> colleague(from, message.author(), message);
            case UNKNOWN ->
                !message.internal() && asks(from, ticket, author)
                        ? customer(from, author, customer)
                        : colleague(from, author, message);
        };
    }

    /** The one who asked, or another who did not work there. Whoever is not in the export worked there once. */
    private boolean asks(Import from, Ticket ticket, String author) {
        return author.equals(ticket.requester())
                || people.person(from, author).filter(each -> !each.colleague()).isPresent();
    }

    /** @param id empty for the one who asked */
    private Who customer(Import from, String id, CustomerId requester) {
        String name = people.person(from, id).map(Person::name).orElse("");
        UUID ours = (id.isEmpty() ? requester : people.customer(from, id)).value();
        return new Who(AuthorKind.CUSTOMER, ours, named(name, from.source().title()));
    }

    /** Somebody who does not work here keeps their name. */
    private Who colleague(Import from, @Nullable String id, Message message) {
        Optional<Person> person = id == null ? Optional.empty() : people.person(from, id);
        Optional<Colleague> known = person.flatMap(people::colleague);
        String name = person.map(Person::name).filter(each -> !each.isBlank()).orElse(message.authorName());
        String unnamed = from.source().title() + (id == null ? "" : " " + id);
        return new Who(
                AuthorKind.PERSON,
                known.map(each -> each.id().value()).orElse(null),
                known.map(Colleague::name).orElse(named(name, unnamed)));
    }

    private static String named(String name, String otherwise) {
        return name.isBlank() ? otherwise : name;
    }

    private Instant past(Instant told) {
        Instant now = clock.instant();
        return told.isAfter(now) ? now : told;
    }
}
