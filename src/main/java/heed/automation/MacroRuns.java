package heed.automation;

import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of what was run where, and their counts by person and month. */
@Repository
class MacroRuns {

    private static final String SELECT = """
            select r.id, r.macro, r.version, r.conversation, r.staff, r.staff_name, r.before, r.after, r.undoable, r.held, r.ran_at,
                   r.undone_at
              from automation.macro_run r
            """;

    private final JdbcClient db;

    MacroRuns(JdbcClient db) {
        this.db = db;
    }

    /** A run that is over. @param held the entry that its reply becomes when it leaves, null where none waited */
    record Run(
            RunId id,
            MacroId macro,
            int version,
            ConversationId conversation,
            @Nullable UUID staff,
            String staffName,
            Standing before,
            Standing after,
            boolean undoable,
            @Nullable UUID held,
            Instant at,
            @Nullable Instant undoneAt) {}

    void add(Run run) {
        db.sql("""
                insert into automation.macro_run
                       (id, macro, version, conversation, staff, staff_name, before, after, undoable, held, ran_at)
                values (:id, :macro, :version, :conversation, :staff, :name, cast(:before as jsonb),
                        cast(:after as jsonb), :undoable, :held, :at)
                """)
                .param("id", run.id().value())
                .param("macro", run.macro().value())
                .param("version", run.version())
                .param("conversation", run.conversation().value())
                .param("staff", run.staff())
                .param("name", run.staffName())
                .param("before", Recordset.json(run.before()))
                .param("after", Recordset.json(run.after()))
                .param("undoable", run.undoable())
                .param("held", run.held())
                .param("at", Column.of(run.at()))
                .update();
        if (run.staff() != null) {
            db.sql("""
                    insert into automation.macro_tally (macro, staff, month, runs) values (:macro, :staff, :month, 1)
                    on conflict (macro, staff, month) do update set runs = macro_tally.runs + 1
                    """)
                    .param("macro", run.macro().value())
                    .param("staff", run.staff())
                    .param(
                            "month",
                            run.at().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1))
                    .update();
        }
    }

    Optional<Run> findForUpdate(RunId id) {
        return db.sql(SELECT + " where r.id = :id for update")
                .param("id", id.value())
                .query((row, _) -> toRun(row))
                .optional();
    }

    /** The newest first. */
    List<Run> page(MacroId macro, @Nullable UUID after, int limit) {
        return db.sql(SELECT + """
                 where r.macro = :macro and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                 order by r.id desc
                 limit :limit
                """)
                .param("macro", macro.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toRun(row))
                .list();
    }

    void undone(RunId id, Instant at) {
        db.sql("update automation.macro_run set undone_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Column.of(at))
                .update();
    }

    /** What stood in fields there is forgotten; such a run cannot be undone any more. */
    void forgetValues(Collection<ConversationId> conversations) {
        db.sql("""
                update automation.macro_run
                   set before = before - 'fields', after = after - 'fields', undoable = undone_at is not null
                 where conversation = any(:conversations) and before -> 'fields' <> '{}'
                """).param("conversations", ConversationId.values(conversations)).update();
    }

    private static Run toRun(ResultSet row) throws SQLException {
        var standing = new TypeReference<Standing>() {};
        return new Run(
                new RunId(Column.id(row, "id")),
                new MacroId(Column.id(row, "macro")),
                row.getInt("version"),
                new ConversationId(Column.id(row, "conversation")),
                Column.idOrNull(row, "staff"),
                row.getString("staff_name"),
                Recordset.read(row.getString("before"), standing),
                Recordset.read(row.getString("after"), standing),
                row.getBoolean("undoable"),
                Column.idOrNull(row, "held"),
                Column.instant(row, "ran_at"),
                Column.instantOrNull(row, "undone_at"));
    }
}
