package heed.identity;

import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the audit trail, newest first. */
@Service
class ReadAudit {

    private final AuditEntries entries;

    ReadAudit(AuditEntries entries) {
        this.entries = entries;
    }

    Slice<AuditEntry> page(Actor actor, AuditFilter filter, @Nullable UUID before, int limit) {
        actor.require(Right.AUDIT_READ);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                entries.page(filter, before, most + 1),
                most,
                entry -> entry.id().toString());
    }
}
