package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.parties.CustomerDirectory;
import heed.parties.KnownCustomer;
import heed.platform.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a view finds as CSV, some hundred conversations at a time, so that its length is of no matter. */
@Component
class ExportConversations {

    /** The first line of every export, before the fields; a column keeps its name, and new ones come last. */
    static final List<String> HEADER = List.of(
            "number",
            "id",
            "subject",
            "customer",
            "email",
            "channel",
            "queue",
            "assignee",
            "status",
            "statusLabel",
            "priority",
            "tags",
            "language",
            "openedAt",
            "waitingSince",
            "lastActivityAt");

    private static final int AT_ONCE = 500;

    private final ListQuestions questions;
    private final FoundConversations found;
    private final Search search;
    private final CustomerDirectory customers;
    private final StaffDirectory staff;
    private final ConversationFields fields;

    ExportConversations(
            ListQuestions questions,
            FoundConversations found,
            Search search,
            CustomerDirectory customers,
            StaffDirectory staff,
            ConversationFields fields) {
        this.questions = questions;
        this.found = found;
        this.search = search;
        this.customers = customers;
        this.staff = staff;
        this.fields = fields;
    }

    /** @throws NotFound where there is no such view */
    void write(Actor actor, String view, String typed, HttpServletResponse response) throws IOException {
        actor.require(Right.CONVERSATIONS_READ);
        ListQuestion question = questions.find(actor, view, typed).orElseThrow(NotFound::new);
        search.conditions(actor, question.search());
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"conversations-" + question.key() + ".csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            List<KnownField> asked = fields.asked();
            line(out, with(HEADER, asked.stream().map(KnownField::column)));
            @Nullable ListPlace from = null;
            do {
                List<Conversation> part = found.page(
                        actor,
                        question.view(),
                        question.order(),
                        search.conditions(actor, question.search()),
                        from,
                        AT_ONCE);
                write(out, part, asked);
                from = part.size() < AT_ONCE ? null : question.order().place(part.getLast(), false);
            } while (from != null);
        }
    }

    private void write(Writer out, List<Conversation> part, List<KnownField> asked) throws IOException {
        var known = customers.findAll(part.stream().map(Conversation::customer).toList());
        Map<StaffId, String> names = staff.names(part.stream()
                .map(each -> each.handling().assignee())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<ConversationId, Map<String, Object>> filled = asked.isEmpty()
                ? Map.of()
                : fields.values(part.stream().map(Conversation::id).toList());
        for (Conversation each : part) {
            Map<String, Object> values = filled.getOrDefault(each.id(), Map.of());
            line(
                    out,
                    with(
                            cells(each, known.get(each.customer()), names),
                            asked.stream()
                                    .map(field ->
                                            KnownField.typed(values.getOrDefault(field.key(), ""), Locale.ROOT))));
        }
    }

    private static List<String> with(List<String> cells, Stream<String> others) {
        return Stream.concat(cells.stream(), others).toList();
    }

    private static List<String> cells(Conversation each, @Nullable KnownCustomer customer, Map<StaffId, String> names) {
        Conversation.Handling handling = each.handling();
        StaffId assignee = handling.assignee();
        return List.of(
                String.valueOf(each.number()),
                each.id().value().toString(),
                each.subject(),
                customer == null ? "" : customer.name(),
                customer == null || customer.emails().isEmpty()
                        ? ""
                        : customer.emails().getFirst(),
                each.channel().key(),
                each.queue(),
                assignee == null ? "" : names.getOrDefault(assignee, ""),
                each.status().key(),
                Objects.requireNonNullElse(handling.label(), ""),
                handling.priority().key(),
                String.join(" ", handling.tags()),
                each.language(),
                each.openedAt().toString(),
                Objects.toString(each.latest().waitingSince(), ""),
                each.latest().at().toString());
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(ExportConversations::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** A spreadsheet takes what begins like a formula for one, so such a text is marked as text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !text.matches("-\\d{1,20}(\\.\\d{1,20})?");
        boolean quoted = formula || text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        String safe = (formula ? "'" : "") + text.replace("\"", "\"\"");
        return quoted ? "\"" + safe + "\"" : safe;
    }
}
