package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Blobs;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says how a brought file is to be read, and begins to take it in. */
@Service
class StartCallImport {

    private final CallImports imports;
    private final Blobs blobs;
    private final AuditTrail auditTrail;
    private final Clock clock;

    StartCallImport(CallImports imports, Blobs blobs, AuditTrail auditTrail, Clock clock) {
        this.imports = imports;
        this.blobs = blobs;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    CallImport find(Actor actor, UUID id) {
        actor.require(Right.CALLS_WRITE);
        actor.require(Right.IMPORT);
        return imports.find(id).orElseThrow(NotFound::new);
    }

    List<CallImport> latest(Actor actor, int most) {
        actor.require(Right.CALLS_WRITE);
        actor.require(Right.IMPORT);
        return imports.latest(most);
    }

    @Atomic
    void map(Actor actor, UUID id, CallMapping mapping) {
        if (find(actor, id).startedAt() != null) {
            throw Refused.because("phone.import.already-started");
        }
        imports.map(id, mapping);
    }

    /** @throws Invalid when the columns do not fit or the file holds no call */
    @Atomic
    void start(Actor actor, UUID id) {
        CallImport brought = find(actor, id);
        CallPreview preview = preview(brought);
        preview.unfit().ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        if (preview.calls() == 0) {
            throw Invalid.at("", "phone.import.no-calls");
        }
        if (!imports.start(id, preview.lastLine(), clock.instant())) {
            throw Refused.because("phone.import.already-started");
        }
        auditTrail.record(
                actor,
                "call-import",
                "call-import:" + id,
                null,
                Map.of("file", brought.fileName(), "sha256", brought.sha256(), "calls", preview.calls()));
    }

    CallPreview preview(CallImport brought) {
        return CallPreview.of(stored(brought), brought.mapping(), clock.instant());
    }

    StoredFile stored(CallImport brought) {
        return new StoredFile(blobs, brought.sha256(), brought.format());
    }
}
