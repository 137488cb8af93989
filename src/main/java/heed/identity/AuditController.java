package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.pages.AuditPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, audit: who changed what. */
@Controller
class AuditController {

    private final ReadAudit readAudit;
    private final ExportAudit exportAudit;
    private final AuditChanges changes;
    private final Templates templates;

    AuditController(ReadAudit readAudit, ExportAudit exportAudit, AuditChanges changes, Templates templates) {
        this.readAudit = readAudit;
        this.exportAudit = exportAudit;
        this.changes = changes;
        this.templates = templates;
    }

    @GetMapping("/settings/audit")
    JteModel list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(name = "actor", required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable UUID before,
            Actor actor,
            Frame frame,
            HttpServletResponse response) {
        AuditFilter words = AuditFilter.of(action, object, name);
        try {
            Slice<AuditPage.Row> slice = readAudit
                    .page(actor, words.within(from, to, frame.zone()), before, 50)
                    .map(this::row);
            return templates.identityAudit(frame, page(slice, words, from, to, Faults.NONE));
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return templates.identityAudit(
                    frame, page(new Slice<>(List.of(), null), words, from, to, Faults.of(invalid)));
        }
    }

    @GetMapping("/settings/audit/export")
    void export(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(name = "actor", required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "csv") String format,
            Actor actor,
            Frame frame,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = AuditFilter.of(action, object, name).within(from, to, frame.zone());
        exportAudit.export(actor, filter, AuditFormat.of(format), response);
    }

    private static AuditPage page(
            Slice<AuditPage.Row> slice, AuditFilter filter, String from, String to, Faults faults) {
        return new AuditPage(
                slice.items(), filter.action(), filter.object(), filter.actor(), from, to, slice.next(), faults);
    }

    private AuditPage.Row row(AuditEntry entry) {
        return new AuditPage.Row(
                entry.at(),
                entry.actorName(),
                entry.actorKind(),
                entry.action(),
                entry.object(),
                changes.between(entry.before(), entry.after()));
    }
}
