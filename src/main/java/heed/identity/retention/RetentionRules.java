package heed.identity.retention;

import heed.identity.Keepsake.Fit;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of retention rules. */
@Repository
class RetentionRules {

    private static final String SELECT = """
            select id, kind, name, place, days, queue, tag, written_at, written_by, written_by_name, tried_at, tried_by_name,
                   tried_version, tried_fits, tried_hindered, tried_whole, released_at, released_by_name, runs_from, ended_at,
                   ended_by_name, version
              from identity.retention_rule
            """;

    private final JdbcClient db;

    RetentionRules(JdbcClient db) {
        this.db = db;
    }

    void add(RetentionRule rule) {
        db.sql("""
                insert into identity.retention_rule
                       (id, kind, name, place, days, queue, tag, written_at, written_by, written_by_name)
                values (:id, :kind, :name, :place, :days, :queue, :tag, :at, :by, :byName)
                """)
                .param("id", rule.id())
                .param("kind", rule.kind())
                .param("name", rule.name())
                .param("place", rule.place())
                .param("days", rule.days())
                .param("queue", rule.fit().queue())
                .param("tag", rule.fit().tag())
                .param("at", Column.of(rule.writtenAt()))
                .param("by", rule.writtenBy())
                .param("byName", rule.writtenByName())
                .update();
    }

    /** A changed rule is its last writer's, and has not been tried. */
    void change(RetentionRule rule) {
        db.sql("""
                update identity.retention_rule
                   set name = :name, place = :place, days = :days, queue = :queue, tag = :tag, written_at = :at,
                       written_by = :by, written_by_name = :byName, version = version + 1
                 where id = :id
                """)
                .param("id", rule.id())
                .param("name", rule.name())
                .param("place", rule.place())
                .param("days", rule.days())
                .param("queue", rule.fit().queue())
                .param("tag", rule.fit().tag())
                .param("at", Column.of(rule.writtenAt()))
                .param("by", rule.writtenBy())
                .param("byName", rule.writtenByName())
                .update();
    }

    void tried(UUID id, RetentionRule.Trial trial) {
        db.sql("""
                update identity.retention_rule
                   set tried_at = :at, tried_by_name = :by, tried_version = :version, tried_fits = :fits,
                       tried_hindered = :hindered, tried_whole = :whole
                 where id = :id
                """)
                .param("id", id)
                .param("at", Column.of(trial.at()))
                .param("by", trial.byName())
                .param("version", trial.version())
                .param("fits", trial.fits())
                .param("hindered", trial.hindered())
                .param("whole", trial.whole())
                .update();
    }

    void release(UUID id, UUID by, RetentionRule.Release release) {
        db.sql("""
                update identity.retention_rule
                   set released_at = :at, released_by = :by, released_by_name = :byName, runs_from = :from
                 where id = :id
                """)
                .param("id", id)
                .param("at", Column.of(release.at()))
                .param("by", by)
                .param("byName", release.byName())
                .param("from", Column.of(release.runsFrom()))
                .update();
    }

    void end(UUID id, String byName, Instant at) {
        db.sql("update identity.retention_rule set ended_at = :at, ended_by_name = :byName where id = :id")
                .param("id", id)
                .param("at", Column.of(at))
                .param("byName", byName)
                .update();
    }

    /** Rules in force behind this one may reach more without it, so they wait as when they were released. */
    int holdBack(RetentionRule ended, Instant until) {
        return db.sql("""
                update identity.retention_rule
                   set runs_from = greatest(runs_from, :until)
                 where kind = :kind and (place, id) > (:place, :id) and released_at is not null and ended_at is null
                """)
                .param("until", Column.of(until))
                .param("kind", ended.kind())
                .param("place", ended.place())
                .param("id", ended.id())
                .update();
    }

    Optional<RetentionRule> find(UUID id) {
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, _) -> rule(row))
                .optional();
    }

    Optional<RetentionRule> lock(UUID id) {
        return db.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, _) -> rule(row))
                .optional();
    }

    /** Those that have not ended, in their order; there are few. */
    List<RetentionRule> standing() {
        return db.sql(SELECT + " where ended_at is null order by kind, place, id")
                .query((row, _) -> rule(row))
                .list();
    }

    /** Those of a kind by which something goes, or stays, in their order. */
    List<RetentionRule> released(String kind) {
        return db.sql(SELECT
                        + " where kind = :kind and ended_at is null and released_at is not null order by place, id")
                .param("kind", kind)
                .query((row, _) -> rule(row))
                .list();
    }

    List<RetentionRule> all(UUID after, int most) {
        return db.sql(SELECT + " where id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, _) -> rule(row))
                .list();
    }

    private static RetentionRule rule(ResultSet row) throws SQLException {
        return new RetentionRule(
                Column.id(row, "id"),
                row.getString("kind"),
                row.getString("name"),
                row.getInt("place"),
                days(row),
                new Fit(row.getString("queue"), row.getString("tag")),
                Column.instant(row, "written_at"),
                Column.idOrNull(row, "written_by"),
                row.getString("written_by_name"),
                trial(row),
                release(row),
                Column.instantOrNull(row, "ended_at"),
                row.getString("ended_by_name"),
                row.getInt("version"));
    }

    private static @Nullable Integer days(ResultSet row) throws SQLException {
        int days = row.getInt("days");
        return row.wasNull() ? null : days;
    }

    private static RetentionRule.@Nullable Trial trial(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "tried_at");
        return at == null
                ? null
                : new RetentionRule.Trial(
                        at,
                        row.getString("tried_by_name"),
                        row.getInt("tried_version"),
                        row.getInt("tried_fits"),
                        row.getInt("tried_hindered"),
                        row.getBoolean("tried_whole"));
    }

    private static RetentionRule.@Nullable Release release(ResultSet row) throws SQLException {
        Instant at = Column.instantOrNull(row, "released_at");
        return at == null
                ? null
                : new RetentionRule.Release(at, row.getString("released_by_name"), Column.instant(row, "runs_from"));
    }
}
