package heed.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param actorKind person, token, system or visitor
 * @param before JSON text of what was, null for something new
 * @param after JSON text of what is now, null for something removed
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable StaffId actor,
        String actorName,
        String actorKind,
        String action,
        String object,
        @Nullable String before,
        @Nullable String after) {}
