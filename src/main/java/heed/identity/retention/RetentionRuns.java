package heed.identity.retention;

import heed.identity.Keepsake.Mark;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The ledger of what retention rules did, a row a rule and night. */
@Repository
class RetentionRuns {

    private static final String SELECT = """
            select id, rule, night, begun_at, reached_at, reached, gone, hindered, counts, ended_at, ending
              from identity.retention_run
            """;

    private final JdbcClient db;

    RetentionRuns(JdbcClient db) {
        this.db = db;
    }

    /** Begins the night's run of a rule, once on all replicas. */
    void begin(UUID id, UUID rule, LocalDate night, Instant now) {
        db.sql("""
                insert into identity.retention_run (id, rule, night, begun_at, reached_at, reached)
                values (:id, :rule, :night, :now, :reachedAt, :reached)
                on conflict (rule, night) do nothing
                """)
                .param("id", id)
                .param("rule", rule)
                .param("night", night)
                .param("now", Column.of(now))
                .param("reachedAt", Column.of(Mark.BEGINNING.at()))
                .param("reached", Mark.BEGINNING.id())
                .update();
    }

    List<UUID> unfinished() {
        return db.sql("select id from identity.retention_run where ended_at is null order by begun_at, id")
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    /** Empty where it has ended, or another replica is at it. */
    Optional<RetentionRun> claim(UUID id) {
        return db.sql(SELECT + " where id = :id and ended_at is null for update skip locked")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    void reach(UUID id, Mark reached, int gone, int hindered, Map<String, Integer> counts) {
        db.sql("""
                update identity.retention_run
                   set reached_at = :at, reached = :reached, gone = :gone, hindered = :hindered, counts = cast(:counts as jsonb)
                 where id = :id
                """)
                .param("id", id)
                .param("at", Column.of(reached.at()))
                .param("reached", reached.id())
                .param("gone", gone)
                .param("hindered", hindered)
                .param("counts", Recordset.json(counts))
                .update();
    }

    void end(UUID id, String ending, Instant at) {
        db.sql("update identity.retention_run set ended_at = :at, ending = :ending where id = :id")
                .param("id", id)
                .param("ending", ending)
                .param("at", Column.of(at))
                .update();
    }

    /** The latest first, of one rule. */
    List<RetentionRun> of(UUID rule, UUID before, int most) {
        return db.sql(SELECT + " where rule = :rule and id < :before order by id desc limit :most")
                .param("rule", rule)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    /** The latest of all rules in which something went or had to stay. */
    List<RetentionRun> latest(int most) {
        return db.sql(SELECT + " where gone > 0 or hindered > 0 order by begun_at desc, id desc limit :most")
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        return new RetentionRun(
                Column.id(row, "id"),
                Column.id(row, "rule"),
                row.getObject("night", LocalDate.class),
                Column.instant(row, "begun_at"),
                new Mark(Column.instant(row, "reached_at"), Column.id(row, "reached")),
                row.getInt("gone"),
                row.getInt("hindered"),
                Recordset.read(row.getString("counts"), new TypeReference<Map<String, Integer>>() {}),
                Column.instantOrNull(row, "ended_at"),
                row.getString("ending"));
    }
}
