package heed.identity;

import heed.web.Slice;
import java.time.Instant;
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
    private final JsonMapper json;

    AuditApi(ReadAudit readAudit, JsonMapper json) {
        this.readAudit = readAudit;
        this.json = json;
    }

    @GetMapping("/api/v1/audit")
    Slice<AuditView> list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String actorName,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return readAudit
                .page(actor, AuditFilter.of(action, object, actorName), cursor, limit)
                .map(this::view);
    }

    private AuditView view(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.at(),
                new Who(entry.actor() == null ? null : entry.actor().value(), entry.actorName(), entry.actorKind()),
                entry.action(),
                entry.object(),
                entry.before() == null ? null : json.readTree(entry.before()),
                entry.after() == null ? null : json.readTree(entry.after()));
    }

    record Who(@Nullable UUID id, String name, String kind) {}

    record AuditView(
            UUID id,
            Instant at,
            Who actor,
            String action,
            String object,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
