package heed.channels.imports.reading;

import heed.channels.imports.reading.Found.Message;
import heed.channels.imports.reading.Found.Ticket;
import heed.channels.imports.reading.Found.Unreadable;
import heed.channels.imports.reading.Found.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One ticket of Zendesk with the people it names and its comments. */
record ZendeskTicket(String file, int line, Node ticket) {

    private static final String NOBODY = "-1";

    void tell(Consumer<Found> found) {
        String id = ticket.text("id");
        Optional<Instant> at = Plain.time(ticket.text("created_at"));
        if (id.isEmpty() || at.isEmpty()) {
            found.accept(Unreadable.at(file, line, "imports.fault.incomplete", id.isEmpty() ? "id" : "created_at"));
            return;
        }
        if (ticket.text("status").equals("deleted")) {
            found.accept(Unreadable.at(file, line, "imports.fault.deleted", id));
            return;
        }
        String requester = person("requester", "end-user", found);
        found.accept(new Ticket(
                id,
                id,
                Plain.line(ticket.first("subject", "raw_subject"), 998),
                channel(),
                ticket.text("status"),
                status(ticket.text("status")),
                priority(ticket.text("priority")),
                place(),
                requester,
                person("assignee", "agent", found),
                ticket.texts("tags"),
                at.get()));
        comments(id, requester, at.get(), found);
        ticket.nodes("side_conversations").forEach(each -> aside(id, each, at.get(), found));
    }

    private void comments(String id, @Nullable String requester, Instant at, Consumer<Found> found) {
        List<Node> comments = ticket.nodes("comments");
        if (comments.isEmpty()) {
            String said = ticket.first("description", "subject", "raw_subject");
            found.accept(new Message("d" + id, id, requester, "", Voice.CUSTOMER, false, at, said, null, List.of()));
        }
        comments.forEach(each -> comment(id, each, at, found));
    }

    private void comment(String id, Node comment, Instant opened, Consumer<Found> found) {
        String said = comment.first("body", "plain_body");
        String html = comment.textOrNull("html_body");
        List<String> files = comment.nodes("attachments").stream()
                .map(each -> Plain.line(each.first("file_name", "filename"), 200))
                .filter(each -> !each.isEmpty())
                .toList();
        if (comment.text("id").isEmpty()) {
            found.accept(Unreadable.at(file, line, "imports.fault.comment", id));
            return;
        }
        comment.node("author").ifPresent(each -> ZendeskReader.user(each, false, each.text("role"), found));
        String author = comment.node("author").map(each -> each.text("id")).orElse(comment.text("author_id"));
        found.accept(new Message(
                comment.text("id"),
                id,
                author.isEmpty() ? null : author,
                "",
                author.equals(NOBODY) ? Voice.PROGRAM : Voice.UNKNOWN,
                !comment.is("public", true),
                Plain.time(comment.text("created_at")).orElse(opened),
                said.isEmpty() ? Plain.ofHtml(html) : said,
                html,
                files));
    }

    /** What agents asked others beside the ticket stayed among them and stays so. */
    private void aside(String id, Node side, Instant opened, Consumer<Found> found) {
        String key = side.text("id");
        List<Node> events = side.nodes("events");
        if (key.isEmpty()) {
            found.accept(Unreadable.at(file, line, "imports.fault.comment", id));
        } else if (events.isEmpty()) {
            said("s" + key, id, side, side, opened, found);
        } else {
            for (int n = 0; n < events.size(); n++) {
                Node event = events.get(n);
                Node message = event.node("message").orElse(event);
                String part = event.text("id").isEmpty() ? Integer.toString(n) : event.text("id");
                said("s" + key + "." + part, id, event, message, opened, found);
            }
        }
    }

    private static void said(
            String id, String ticket, Node event, Node message, Instant opened, Consumer<Found> found) {
        String html = message.first("body", "body_html", "html_body");
        String words = message.first("body_text", "preview_text");
        String text = (message.text("subject") + "\n\n" + (words.isEmpty() ? Plain.ofHtml(html) : words)).strip();
        Optional<Node> from = message.node("from");
        found.accept(new Message(
                id,
                ticket,
                from.map(each -> each.textOrNull("user_id")).orElse(null),
                from.map(each -> Plain.line(each.first("name", "email"), 200)).orElse(""),
                Voice.COLLEAGUE,
                true,
                Plain.time(event.first("created_at")).orElse(opened),
                text,
                null,
                List.of()));
    }

    private @Nullable String person(String name, String role, Consumer<Found> found) {
        Optional<Node> within = ticket.node(name);
        if (within.isPresent()) {
            String told = within.get().text("role");
            return ZendeskReader.user(within.get(), false, told.isEmpty() ? role : told, found);
        }
        return ticket.textOrNull(name + "_id");
    }

    private String place() {
        return Plain.line(
                ticket.node("group").map(each -> each.text("name")).orElse(ticket.first("group_name", "group_id")),
                200);
    }

    private String channel() {
        return switch (ticket.node("via").map(each -> each.text("channel")).orElse("")) {
            case "email", "mail", "" -> "email";
            case "chat", "native_messaging", "messaging", "whatsapp", "line", "sms" -> "chat";
            case "voice", "phone", "api_voicemail" -> "phone";
            case "facebook", "twitter", "any_channel", "instagram_dm" -> "social";
            default -> "web";
        };
    }

    private static String status(String former) {
        return switch (former) {
            case "pending" -> "waiting-customer";
            case "hold" -> "waiting-third-party";
            case "solved" -> "resolved";
            case "closed" -> "closed";
            default -> "open";
        };
    }

    private static String priority(String former) {
        return switch (former) {
            case "low", "high", "urgent" -> former;
            default -> "normal";
        };
    }
}
