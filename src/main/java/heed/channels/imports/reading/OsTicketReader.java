package heed.channels.imports.reading;

import heed.channels.imports.reading.DumpRows.Row;
import heed.channels.imports.reading.Found.Address;
import heed.channels.imports.reading.Found.Detail;
import heed.channels.imports.reading.Found.File;
import heed.channels.imports.reading.Found.Message;
import heed.channels.imports.reading.Found.Organisation;
import heed.channels.imports.reading.Found.Person;
import heed.channels.imports.reading.Found.Ticket;
import heed.channels.imports.reading.Found.Unreadable;
import heed.channels.imports.reading.Found.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the database of osTicket 1.17 and 1.18, as {@code mysqldump --xml} writes it, whatever its tables begin with. Users are
 * c1, c2 …, staff u1, u2 …, threads t1, t2 …
 */
final class OsTicketReader implements ExportReader {

    private static final Pattern TABLE =
            Pattern.compile("(?:[A-Za-z0-9]+_)?(ticket|ticket__cdata|ticket_status|ticket_priority|thread"
                    + "|thread_entry|user|user_email|user__cdata|staff|department|organization|attachment|file)");

    private final Called departments = new Called();
    private final Called statuses = new Called();
    private final Called states = new Called();
    private final Called priorities = new Called();
    private final Called files = new Called();

    @Override
    public Optional<ExportReader> before() {
        return Optional.of((name, file, found) -> new DumpRows(name, found).read(file, (table, row) -> {
            switch (kind(table)) {
                case "department" -> departments.put(row.id("id"), row.text("name"));
                case "ticket_status" -> {
                    statuses.put(row.id("id"), row.text("name"));
                    states.put(row.id("id"), row.text("state"));
                }
                case "ticket_priority" -> priorities.put(row.id("priority_id"), row.text("priority"));
                case "file" -> files.put(row.id("id"), row.text("name"));
                default -> {}
            }
        }));
    }

    @Override
    public void read(String name, InputStream file, Consumer<Found> found) throws IOException {
        new DumpRows(name, found).read(file, (table, row) -> {
            switch (kind(table)) {
                case "ticket" -> ticket(name, row, found);
                case "ticket__cdata" ->
                    found.accept(new Detail(
                            row.id("ticket_id"), Plain.line(row.text("subject"), 998), priority(row.id("priority"))));
                case "thread" -> thread(row, found);
                case "thread_entry" -> entry(row, found);
                case "user" ->
                    found.accept(person("c" + row.id("id"), row.text("name"), List.of(), row.id("org_id"), false));
                case "user_email" ->
                    found.accept(new Address("e" + row.id("id"), "c" + row.id("user_id"), row.text("address"), null));
                case "user__cdata" ->
                    found.accept(new Address("p" + row.id("user_id"), "c" + row.id("user_id"), null, phone(row)));
                case "staff" -> staff(row, found);
                case "organization" -> found.accept(new Organisation(row.id("id"), Plain.line(row.text("name"), 200)));
                case "attachment" -> attachment(row, found);
                default -> {}
            }
        });
    }

    private static String kind(String table) {
        Matcher kind = TABLE.matcher(table);
        return kind.matches() ? kind.group(1) : "";
    }

    private void ticket(String file, Row row, Consumer<Found> found) {
        String id = row.id("ticket_id");
        Optional<Instant> at = Plain.time(row.text("created"));
        String state = states.of(row.id("status_id"), "open");
        if (id.isEmpty() || at.isEmpty()) {
            found.accept(Unreadable.at(
                    file, row.line(), "imports.fault.incomplete", id.isEmpty() ? "ticket_id" : "created"));
        } else if (state.equals("deleted")) {
            found.accept(Unreadable.at(file, row.line(), "imports.fault.deleted", row.text("number")));
        } else {
            String department = row.id("dept_id");
            found.accept(new Ticket(
                    id,
                    row.text("number").isEmpty() ? id : row.text("number"),
                    "",
                    channel(row.text("source")),
                    statuses.of(row.id("status_id"), state),
                    state.equals("open") ? "open" : "closed",
                    "normal",
                    departments.of(department, department),
                    named("c", row.id("user_id")),
                    named("u", row.id("staff_id")),
                    List.of(),
                    at.get()));
        }
    }

    private static void thread(Row row, Consumer<Found> found) {
        if (row.text("object_type").equals("T")) {
            found.accept(new Found.Thread("t" + row.id("id"), row.id("object_id")));
        }
    }

    /** M is a message, R a response, N a note. */
    private static void entry(Row row, Consumer<Found> found) {
        String type = row.text("type");
        Optional<Instant> at = Plain.time(row.text("created"));
        if (!type.matches("[MRN]") || at.isEmpty()) {
            return;
        }
        boolean customers = type.equals("M");
        boolean html = row.text("format").equals("html");
        String body = row.text("body");
        String said = html ? Plain.ofHtml(body) : body;
        String author = customers ? named("c", row.id("user_id")) : named("u", row.id("staff_id"));
        boolean program = type.equals("N") && author == null;
        found.accept(new Message(
                row.id("id"),
                "t" + row.id("thread_id"),
                author,
                Plain.line(row.text("poster"), 200),
                customers ? Voice.CUSTOMER : program ? Voice.PROGRAM : Voice.COLLEAGUE,
                type.equals("N"),
                at.get(),
                said.isEmpty() ? Plain.text(row.text("title")) : said,
                html ? body : null,
                List.of()));
    }

    private static void staff(Row row, Consumer<Found> found) {
        String name = Plain.line(row.text("firstname") + " " + row.text("lastname"), 200);
        found.accept(person("u" + row.id("staff_id"), name, List.of(row.text("email")), "", true));
    }

    private void attachment(Row row, Consumer<Found> found) {
        String file = row.id("file_id");
        if (row.text("type").equals("H")) {
            String name = row.text("name").isEmpty() ? files.of(file, file) : Plain.line(row.text("name"), 200);
            found.accept(new File("a" + row.id("id"), row.id("object_id"), name));
        }
    }

    private static Person person(String id, String name, List<String> emails, String organisation, boolean colleague) {
        return new Person(
                id,
                Plain.line(name, 200),
                emails,
                List.of(),
                null,
                organisation.isEmpty() ? null : organisation,
                colleague,
                true);
    }

    /** osTicket writes an extension behind an X. */
    private static @Nullable String phone(Row row) {
        String phone = row.text("phone").replaceFirst("[Xx].*", "");
        return phone.isEmpty() ? null : phone;
    }

    private @Nullable String priority(String id) {
        return switch (priorities.of(id, "").toLowerCase(Locale.ROOT)) {
            case "low" -> "low";
            case "high" -> "high";
            case "emergency" -> "urgent";
            default -> null;
        };
    }

    private static @Nullable String named(String kind, String id) {
        return id.isEmpty() ? null : kind + id;
    }

    private static String channel(String source) {
        return switch (source.toLowerCase(Locale.ROOT)) {
            case "email" -> "email";
            case "phone" -> "phone";
            default -> "web";
        };
    }
}
