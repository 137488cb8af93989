package heed.parties;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the customers whom words find as CSV, some hundred at a time; that they were taken out stands in the audit trail. */
@Component
class ExportCustomers {

    /** The first line of every export; a column keeps its name, and new ones come last. */
    static final List<String> HEADER = List.of(
            "id", "name", "organisation", "emails", "phones", "language", "zone", "preferredChannel", "knownSince");

    private static final int AT_ONCE = 500;

    private final Customers customers;
    private final AuditTrail audit;

    ExportCustomers(Customers customers, AuditTrail audit) {
        this.customers = customers;
        this.audit = audit;
    }

    void write(Actor actor, String words, HttpServletResponse response) throws IOException {
        actor.require(Right.CUSTOMERS_READ);
        audit.record(actor, "customer-export", "customers", null, Map.of("search", words.strip()));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"customers.csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            line(out, HEADER);
            CustomerCursor from = CustomerCursor.START;
            List<Customer> part;
            do {
                part = customers.page(words.strip(), from.name(), from.id(), AT_ONCE);
                for (Customer each : part) {
                    line(out, cells(each));
                }
                from = part.isEmpty() ? from : CustomerCursor.after(part.getLast());
            } while (part.size() == AT_ONCE);
        }
    }

    private static List<String> cells(Customer customer) {
        return List.of(
                customer.id().value().toString(),
                customer.name(),
                customer.organisation(),
                String.join(" ", customer.emails()),
                String.join(" ", customer.phones()),
                Objects.requireNonNullElse(customer.language(), ""),
                Objects.requireNonNullElse(customer.zone(), ""),
                Objects.requireNonNullElse(customer.preferredChannel(), ""),
                customer.knownSince().toString());
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(ExportCustomers::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** A spreadsheet takes what begins like a formula for one, and elsewhere parts cells at semicolons: such a text is marked as text. */
    static String cell(String text) {
        boolean marked = (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) || text.indexOf(';') >= 0;
        boolean quoted = marked || text.chars().anyMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        String safe = (marked ? "'" : "") + text.replace("\"", "\"\"");
        return quoted ? "\"" + safe + "\"" : safe;
    }
}
