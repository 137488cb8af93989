package heed.identity;

import heed.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, for programs: it can be read and nothing else. */
@RestController
class AuditApi {

    private final ReadAudit readAudit;
    private final ExportAudit exportAudit;
    private final JsonMapper json;

    AuditApi(ReadAudit readAudit, ExportAudit exportAudit, JsonMapper json) {
        this.readAudit = readAudit;
        this.exportAudit = exportAudit;
        this.json = json;
    }

    @GetMapping("/api/v1/audit")
    Slice<AuditView> list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String actorName,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return readAudit
                .page(actor, filter(action, object, actorName, from, to), cursor, limit)
                .map(entry -> AuditView.of(entry, json));
    }

    @GetMapping("/api/v1/audit/export")
    void export(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String actorName,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "ndjson") String format,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        exportAudit.export(actor, filter(action, object, actorName, from, to), AuditFormat.of(format), response);
    }

    private static AuditFilter filter(
            @Nullable String action,
            @Nullable String object,
            @Nullable String actorName,
            @Nullable String from,
            @Nullable String to) {
        return AuditFilter.of(action, object, actorName).within(from, to, ZoneOffset.UTC);
    }

    record Who(@Nullable UUID id, String name, String kind) {}

    record AuditView(
            UUID id,
            Instant at,
            Who actor,
            String action,
            String object,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {

        static AuditView of(AuditEntry entry, JsonMapper json) {
            return new AuditView(
                    entry.id(),
                    entry.at(),
                    new Who(entry.actor() == null ? null : entry.actor().value(), entry.actorName(), entry.actorKind()),
                    entry.action(),
                    entry.object(),
                    entry.before() == null ? null : json.readTree(entry.before()),
                    entry.after() == null ? null : json.readTree(entry.after()));
        }
    }
}
