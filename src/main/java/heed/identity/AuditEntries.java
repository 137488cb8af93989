package heed.identity;

import heed.platform.Column;
import heed.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the audit trail: they are added and read, and the database refuses everything else. */
@Repository
class AuditEntries implements AuditTrail {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    AuditEntries(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, String object, @Nullable Object before, @Nullable Object after) {
        db.sql("""
                insert into identity.audit (id, at, actor, actor_name, actor_kind, action, object, before, after)
                values (:id, :at, :actor, :actorName, :actorKind, :action, :object, cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("id", Ids.next())
                .param("at", Column.of(clock.instant()))
                .param("actor", actor.staff())
                .param("actorName", actor.name())
                .param("actorKind", actor.kind().name().toLowerCase(Locale.ROOT))
                .param("action", action)
                .param("object", object)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .update();
    }

    /** Newest first; before is the id of the last entry already seen. */
    List<AuditEntry> page(AuditFilter filter, @Nullable UUID before, int limit) {
        return db.sql("""
                select id, at, actor, actor_name, actor_kind, action, object, before, after
                  from identity.audit
                 where (:action = '' or action = :action)
                   and (:object = '' or object = :object or starts_with(object, :object || ':'))
                   and (:actor = '' or strpos(lower(actor_name), lower(:actor)) > 0)
                   and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
                   and (cast(:until as timestamptz) is null or at < cast(:until as timestamptz))
                   and (cast(:before as uuid) is null
                        or (at, id) < (select at, id from identity.audit where id = cast(:before as uuid)))
                 order by at desc, id desc
                 limit :limit
                """)
                .param("action", filter.action())
                .param("object", filter.object())
                .param("actor", filter.actor())
                .param("from", Column.ofNullable(filter.from()))
                .param("until", Column.ofNullable(filter.until()))
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> toEntry(row))
                .list();
    }

    private static AuditEntry toEntry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Column.instantOrNull(row, "at")),
                StaffId.of(Column.idOrNull(row, "actor")),
                row.getString("actor_name"),
                row.getString("actor_kind"),
                row.getString("action"),
                row.getString("object"),
                row.getString("before"),
                row.getString("after"));
    }
}
