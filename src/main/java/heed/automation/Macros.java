package heed.automation;

import heed.identity.SharedFilter;
import heed.identity.Sharing;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Recordset;
import heed.web.UsefulPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of macros. */
@Repository
class Macros {

    private static final String COLUMNS = """
            m.id, m.key, m.name, m.scope, m.owner, m.team, m.queues, m.actions, m.written_at, m.written_by_name,
            m.archived_at, m.version
            """;

    private final JdbcClient db;

    Macros(JdbcClient db) {
        this.db = db;
    }

    Optional<Macro> find(MacroId id) {
        return db.sql("select " + COLUMNS + " from automation.macro m where m.id = :id")
                .param("id", id.value())
                .query((row, _) -> toMacro(row))
                .optional();
    }

    Optional<Macro> findForUpdate(MacroId id) {
        return db.sql("select " + COLUMNS + " from automation.macro m where m.id = :id for update")
                .param("id", id.value())
                .query((row, _) -> toMacro(row))
                .optional();
    }

    /** The most useful first: how often the readers' colleagues ran it since, and thrice what they ran it themselves. */
    List<CountedMacro> page(SharedFilter filter, UsefulPlace after, int limit) {
        return db.sql("select * from (select " + COLUMNS + """
                     , coalesce(u.runs, 0) as runs, coalesce(u.runs, 0) + 3 * coalesce(u.own, 0)
                           + case when m.key = :words then 1000000 else 0 end as usefulness
                  from automation.macro m
                  left join lateral (
                       select sum(y.runs) as runs, sum(y.runs) filter (where y.staff = cast(:staff as uuid)) as own
                         from automation.macro_tally y
                        where y.macro = m.id and y.month >= cast(:since as date)) u on true
                 where (m.archived_at is not null) = :archived
                   and (m.scope = 'company' or m.owner = cast(:staff as uuid)
                        or (m.scope = 'team' and (:publishes or m.team = any(:teams))))
                   and (:everywhere or m.queues = '{}' or m.queues && cast(:queues as text[])
                        or m.owner = cast(:staff as uuid))
                   and (:queue = '' or m.queues = '{}' or :queue = any(m.queues))
                   and (:words = '' or strpos(lower(m.name), :words) > 0 or strpos(m.key, :words) > 0)
                 ) c
                 where cast(:id as uuid) is null or c.usefulness < :usefulness
                    or (c.usefulness = :usefulness and (lower(c.name), c.id) > (:name, cast(:id as uuid)))
                 order by c.usefulness desc, lower(c.name), c.id
                 limit :limit
                """)
                .params(filter.parameters())
                .params(after.parameters())
                .param("limit", limit)
                .query((row, _) -> new CountedMacro(toMacro(row), row.getLong("runs"), row.getLong("usefulness")))
                .list();
    }

    /** Answers false where the holder has another macro of this key. */
    boolean add(Macro macro) {
        return db.sql("""
                        insert into automation.macro
                               (id, key, name, scope, owner, team, queues, actions, written_at, written_by_name)
                        values (:id, :key, :name, :scope, :owner, :team, :queues, cast(:actions as jsonb), :writtenAt,
                               :writtenBy)
                        on conflict (scope, holder, key) where archived_at is null do nothing
                        """).params(parameters(macro)).update() == 1;
    }

    /** Whether the holder has another macro of this key in use. */
    boolean taken(MacroId id, Sharing sharing, String key) {
        return db.sql("""
                select exists (select 1 from automation.macro
                 where scope = :scope and holder = :holder and key = :key and id <> :id and archived_at is null)
                """)
                .param("scope", sharing.scope().key())
                .param("holder", sharing.holder())
                .param("key", key)
                .param("id", id.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void save(Macro macro) {
        db.sql("""
                update automation.macro
                   set key = :key, name = :name, scope = :scope, owner = :owner, team = :team, queues = :queues,
                       actions = cast(:actions as jsonb), written_at = :writtenAt, written_by_name = :writtenBy,
                       version = :version
                 where id = :id
                """).params(parameters(macro)).update();
    }

    void archive(MacroId id, @Nullable Instant at) {
        db.sql("""
                update automation.macro set archived_at = cast(:at as timestamptz), version = version + 1 where id = :id
                """).param("id", id.value()).param("at", Column.ofNullable(at)).update();
    }

    private static Map<String, @Nullable Object> parameters(Macro macro) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", macro.id().value());
        parameters.put("key", macro.key());
        parameters.put("name", macro.name());
        parameters.put("scope", macro.sharing().scope().key());
        parameters.put("owner", StaffId.valueOrNull(macro.sharing().owner()));
        parameters.put("team", macro.sharing().team());
        parameters.put("queues", Column.of(macro.queues()));
        parameters.put("actions", Recordset.json(macro.details()));
        parameters.put("writtenAt", Column.of(macro.writtenAt()));
        parameters.put("writtenBy", macro.writtenBy());
        parameters.put("version", macro.version());
        return parameters;
    }

    private static Macro toMacro(ResultSet row) throws SQLException {
        List<ActionDetails> actions =
                Recordset.read(row.getString("actions"), new TypeReference<List<ActionDetails>>() {});
        return new Macro(
                new MacroId(Column.id(row, "id")),
                row.getString("key"),
                row.getString("name"),
                new Sharing(
                        Sharing.Scope.of(row.getString("scope")).orElseThrow(),
                        StaffId.of(Column.idOrNull(row, "owner")),
                        row.getString("team")),
                Column.texts(row, "queues"),
                actions.stream().map(ActionDetails::stored).toList(),
                row.getString("written_by_name"),
                Column.instant(row, "written_at"),
                Column.instantOrNull(row, "archived_at") != null,
                row.getInt("version"));
    }
}
