package heed.channels.imports.reading;

import heed.channels.imports.reading.DumpRows.Row;
import heed.channels.imports.reading.Found.Address;
import heed.channels.imports.reading.Found.File;
import heed.channels.imports.reading.Found.Message;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Tag;
import heed.channels.imports.reading.Found.Ticket;
import heed.channels.imports.reading.Found.Unreadable;
import heed.channels.imports.reading.Found.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the database of FreeScout 1.8, as {@code mysqldump --xml} writes it. Customers are c1, c2 …, users u1, u2 … */
final class FreeScoutReader implements ExportReader {

    private static final Pattern PHONE = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]{3,40})\"");
    private static final String DELETED = "3";

    private final Called mailboxes = new Called();
    private final Called tags = new Called();

    @Override
    public Optional<ExportReader> before() {
        return Optional.of((name, file, found) -> new DumpRows(name, found).read(file, (table, row) -> {
            switch (table) {
                case "mailboxes" -> mailboxes.put(row.id("id"), row.text("name"));
                case "tags" -> tags.put(row.id("id"), row.text("name"));
                default -> {}
            }
        }));
    }

    @Override
    public void read(String name, InputStream file, Consumer<Found> found) throws IOException {
        new DumpRows(name, found).read(file, (table, row) -> {
            switch (table) {
                case "conversations" -> conversation(name, row, found);
                case "threads" -> thread(row, found);
                case "customers" -> customer(row, found);
                case "users" -> user(row, found);
                case "emails" ->
                    found.accept(new Address("e" + row.id("id"), "c" + row.id("customer_id"), row.text("email"), null));
                case "attachments" ->
                    found.accept(new File(row.id("id"), row.id("thread_id"), Plain.line(row.text("file_name"), 200)));
                case "conversation_tag" -> tag(row, found);
                default -> {}
            }
        });
    }

    private void conversation(String file, Row row, Consumer<Found> found) {
        String id = row.id("id");
        Optional<Instant> at = Plain.time(row.text("created_at"));
        if (id.isEmpty() || at.isEmpty()) {
            found.accept(
                    Unreadable.at(file, row.line(), "imports.fault.incomplete", id.isEmpty() ? "id" : "created_at"));
        } else if (row.text("state").equals(DELETED)) {
            found.accept(Unreadable.at(file, row.line(), "imports.fault.deleted", row.text("number")));
        } else {
            String mailbox = row.id("mailbox_id");
            found.accept(new Ticket(
                    id,
                    row.id("number").isEmpty() ? id : row.id("number"),
                    Plain.line(row.text("subject"), 998),
                    channel(row.text("type")),
                    formerStatus(row.text("status")),
                    status(row.text("status")),
                    "normal",
                    mailboxes.of(mailbox, mailbox),
                    named("c", row.id("customer_id")),
                    named("u", row.id("user_id")),
                    List.of(),
                    at.get()));
        }
    }

    /** Customers write, users answer and note; what else stands there was written by FreeScout, and drafts by nobody yet. */
    private static void thread(Row row, Consumer<Found> found) {
        String type = row.text("type");
        boolean said = type.matches("[123]") && !row.text("state").equals("1");
        Optional<Instant> at = Plain.time(row.text("created_at"));
        if (!said || at.isEmpty() || row.id("conversation_id").isEmpty()) {
            return;
        }
        String customer = row.id("created_by_customer_id");
        boolean customers = type.equals("1");
        found.accept(new Message(
                row.id("id"),
                row.id("conversation_id"),
                customers
                        ? named("c", customer.isEmpty() ? row.id("customer_id") : customer)
                        : named("u", row.id("created_by_user_id")),
                "",
                customers ? Voice.CUSTOMER : Voice.COLLEAGUE,
                type.equals("3"),
                at.get(),
                Plain.ofHtml(row.text("body")),
                row.text("body"),
                List.of()));
    }

    private static void customer(Row row, Consumer<Found> found) {
        List<String> phones = PHONE.matcher(row.text("phones"))
                .results()
                .map(each -> each.group(1))
                .toList();
        found.accept(person("c" + row.id("id"), row, List.of(), phones, false));
    }

    private static void user(Row row, Consumer<Found> found) {
        found.accept(person("u" + row.id("id"), row, List.of(row.text("email")), List.of(), true));
    }

    private static Person person(String id, Row row, List<String> emails, List<String> phones, boolean colleague) {
        String name = Plain.line(row.text("first_name") + " " + row.text("last_name"), 200)
                .strip();
        return new Person(id, name, emails, phones, null, null, colleague, true);
    }

    private void tag(Row row, Consumer<Found> found) {
        String name = tags.of(row.id("tag_id"), "");
        if (!name.isEmpty()) {
            found.accept(new Tag(row.id("conversation_id"), Plain.line(name, 60)));
        }
    }

    private static @Nullable String named(String kind, String id) {
        return id.isEmpty() ? null : kind + id;
    }

    private static String channel(String type) {
        return switch (type) {
            case "2" -> "phone";
            case "3" -> "chat";
            default -> "email";
        };
    }

    private static String formerStatus(String status) {
        return switch (status) {
            case "1" -> "Active";
            case "2" -> "Pending";
            case "3" -> "Closed";
            case "4" -> "Spam";
            default -> status;
        };
    }

    private static String status(String status) {
        return switch (status) {
            case "2" -> "waiting-customer";
            case "3", "4" -> "closed";
            default -> "open";
        };
    }
}
