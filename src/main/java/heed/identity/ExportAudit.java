package heed.identity;

import heed.identity.AuditApi.AuditView;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a filter finds as a file, screenful by screenful; that it was taken out stands in the audit trail too. */
@Service
class ExportAudit {

    private static final String[] COLUMNS = {
        "id", "at", "actor", "actorName", "actorKind", "action", "object", "before", "after"
    };

    private final ReadAudit readAudit;
    private final AuditTrail audit;
    private final JsonMapper json;

    ExportAudit(ReadAudit readAudit, AuditTrail audit, JsonMapper json) {
        this.readAudit = readAudit;
        this.audit = audit;
        this.json = json;
    }

    void export(Actor actor, AuditFilter filter, AuditFormat format, HttpServletResponse response) throws IOException {
        Slice<AuditEntry> first = readAudit.page(actor, filter, null, Slice.MOST);
        audit.record(
                actor,
                "audit-export",
                "audit",
                null,
                Map.of(
                        "format",
                        format.name(),
                        "action",
                        filter.action(),
                        "object",
                        filter.object(),
                        "actor",
                        filter.actor()));
        response.setContentType(format.type());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + format.fileName() + "\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            Lines lines = format == AuditFormat.CSV ? table(out) : entry -> line(out, entry);
            for (Slice<AuditEntry> slice = first; ; slice = after(actor, filter, slice.next())) {
                for (AuditEntry entry : slice.items()) {
                    lines.write(entry);
                }
                if (slice.next() == null) {
                    return;
                }
            }
        }
    }

    /** Writes one line after the other. */
    private interface Lines {
        void write(AuditEntry entry) throws IOException;
    }

    private Slice<AuditEntry> after(Actor actor, AuditFilter filter, @Nullable String cursor) {
        return readAudit.page(actor, filter, UUID.fromString(Objects.requireNonNull(cursor)), Slice.MOST);
    }

    private Lines table(Writer out) throws IOException {
        var printer = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
        return entry -> printer.printRecord(cells(entry));
    }

    private void line(Writer out, AuditEntry entry) throws IOException {
        out.write(json.writeValueAsString(AuditView.of(entry, json)));
        out.write('\n');
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(
                entry.id().toString(),
                entry.at().toString(),
                entry.actor() == null ? "" : entry.actor().value().toString(),
                SafeCell.of(entry.actorName()),
                entry.actorKind(),
                SafeCell.of(entry.action()),
                SafeCell.of(entry.object()),
                SafeCell.of(Objects.requireNonNullElse(entry.before(), "")),
                SafeCell.of(Objects.requireNonNullElse(entry.after(), "")));
    }
}
