package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.pages.AuditPage;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings, audit: who changed what. */
@Controller
class AuditController {

    private final ReadAudit readAudit;
    private final AuditChanges changes;
    private final Templates templates;

    AuditController(ReadAudit readAudit, AuditChanges changes, Templates templates) {
        this.readAudit = readAudit;
        this.changes = changes;
        this.templates = templates;
    }

    @GetMapping("/settings/audit")
    JteModel list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(name = "actor", required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable UUID before,
            Actor actor,
            Frame frame) {
        AuditFilter filter = AuditFilter.of(action, object, name);
        Slice<AuditPage.Row> slice = readAudit.page(actor, filter, before, 50).map(this::row);
        return templates.identityAudit(
                frame, new AuditPage(slice.items(), filter.action(), filter.object(), filter.actor(), slice.next()));
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
