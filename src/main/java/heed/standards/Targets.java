package heed.standards;

import heed.measurement.Pause;
import heed.measurement.Subject;
import heed.platform.Column;
import heed.platform.Recordset;
import heed.platform.Remembering;
import heed.standards.Target.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code standards.target}. */
@Repository
class Targets {

    private static final TypeReference<Map<String, String>> DIMENSIONS = new TypeReference<>() {};
    private static final TypeReference<List<Pause>> PAUSES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Remembering remembering;

    Targets(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    private record Row(
            String code,
            int version,
            String subjectKind,
            String subjectId,
            int ordinal,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant unacceptableAt,
            @Nullable Instant stoppedAt,
            @Nullable Long waitedMs,
            @Nullable String outcome,
            Map<String, String> dimensions,
            List<Pause> pauses) {

        static Row of(Target target) {
            return new Row(
                    target.code(),
                    target.version(),
                    target.subject().kind(),
                    target.subject().id(),
                    target.ordinal(),
                    target.startedAt(),
                    target.dueAt(),
                    target.unacceptableAt(),
                    target.stoppedAt(),
                    target.waited() == null ? null : target.waited().toMillis(),
                    target.outcome() == null ? null : target.outcome().code(),
                    target.dimensions(),
                    target.pauses());
        }
    }

    private record TargetsOf(Set<Subject> subjects) {}

    private record KeyRow(String code, String subjectKind, String subjectId, int ordinal) {
        static KeyRow of(Key key) {
            return new KeyRow(key.code(), key.subject().kind(), key.subject().id(), key.ordinal());
        }
    }

    /** Those of the keys that exist, locked until the transaction ends. */
    List<Target> lock(Collection<Key> keys) {
        return db.sql("""
                select t.*
                  from jsonb_to_recordset(:keys::jsonb)
                       as k (code text, subject_kind text, subject_id text, ordinal integer)
                  join standards.target t
                    on (t.code, t.subject_kind, t.subject_id, t.ordinal)
                     = (k.code, k.subject_kind, k.subject_id, k.ordinal)
                   for update of t
                """)
                .param("keys", Recordset.json(keys.stream().map(KeyRow::of).toList()))
                .query(Targets::target)
                .list();
    }

    /** Adds those that nobody else has added meanwhile, and answers their keys. */
    Set<Key> add(Collection<Target> targets) {
        return new HashSet<>(db.sql("insert into standards.target " + COLUMNS + FROM_ROWS + """
                    on conflict (code, subject_kind, subject_id, ordinal) do nothing
                returning code, subject_kind, subject_id, ordinal
                """)
                .param("rows", Recordset.json(targets.stream().map(Row::of).toList()))
                .query((row, _) -> new Key(
                        row.getString("code"),
                        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                        row.getInt("ordinal")))
                .list());
    }

    /** Writes over rows that are locked. */
    void replace(Collection<Target> targets) {
        db.sql("insert into standards.target " + COLUMNS + FROM_ROWS + """
                    on conflict (code, subject_kind, subject_id, ordinal) do update
                   set version = excluded.version, started_at = excluded.started_at, due_at = excluded.due_at,
                       unacceptable_at = excluded.unacceptable_at, stopped_at = excluded.stopped_at,
                       waited_ms = excluded.waited_ms, outcome = excluded.outcome, dimensions = excluded.dimensions,
                       pauses = excluded.pauses
                """)
                .param("rows", Recordset.json(targets.stream().map(Row::of).toList()))
                .update();
    }

    void remove(Collection<Key> keys) {
        db.sql("""
                delete from standards.target t
                 using jsonb_to_recordset(:keys::jsonb)
                       as k (code text, subject_kind text, subject_id text, ordinal integer)
                 where (t.code, t.subject_kind, t.subject_id, t.ordinal)
                     = (k.code, k.subject_kind, k.subject_id, k.ordinal)
                """)
                .param("keys", Recordset.json(keys.stream().map(KeyRow::of).toList()))
                .update();
    }

    private static final String COLUMNS = """
            (code, version, subject_kind, subject_id, ordinal, started_at, due_at, unacceptable_at, stopped_at, waited_ms,
             outcome, dimensions, pauses)
            """;

    private static final String FROM_ROWS = """
            select code, version, subject_kind, subject_id, ordinal, started_at, due_at, unacceptable_at, stopped_at, waited_ms,
                   outcome, dimensions, pauses
              from jsonb_to_recordset(:rows::jsonb)
                   as r (code text, version integer, subject_kind text, subject_id text, ordinal integer,
                         started_at timestamptz, due_at timestamptz, unacceptable_at timestamptz, stopped_at timestamptz,
                         waited_ms bigint, outcome text, dimensions jsonb, pauses jsonb)
            """;

    /**
     * The targets of these subjects, the first to start first. The offset keeps a planner that does not know how few subjects there
     * are from reading the whole table.
     */
    List<Target> of(Collection<Subject> subjects) {
        return remembering.whileReading(
                new TargetsOf(Set.copyOf(subjects)),
                () -> db.sql("""
                select t.*
                  from jsonb_to_recordset(:subjects::jsonb) as s (kind text, id text)
                 cross join lateral (select * from standards.target of_subject
                                      where of_subject.subject_kind = s.kind and of_subject.subject_id = s.id
                                     offset 0) t
                 order by t.started_at, t.code
                """)
                        .param("subjects", Recordset.json(subjects))
                        .query(Targets::target)
                        .list());
    }

    /** The running ones that became due, or unacceptable, in (from, until]. */
    List<Target> dueBetween(Instant from, Instant until) {
        return db.sql("""
                select * from standards.target
                 where outcome is null
                   and (due_at > :from and due_at <= :until or unacceptable_at > :from and unacceptable_at <= :until)
                """)
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .query(Targets::target)
                .list();
    }

    /** Those of subjects of this kind that run and are due within the time, what is due first first. */
    List<Target> running(String kind, Instant after, Instant until, int most) {
        return db.sql("""
                select * from standards.target
                 where outcome is null and subject_kind = :kind and due_at > :after and due_at <= :until
                 order by due_at
                 limit :most
                """)
                .param("kind", kind)
                .param("after", Column.of(after))
                .param("until", Column.of(until))
                .param("most", most)
                .query(Targets::target)
                .list();
    }

    /**
     * Ids of the subjects of this kind for which a promise is broken: missed in the end, or running and past its due time. Each of
     * the two has its index, of the broken alone.
     */
    List<String> broken(String kind, Instant now, int most) {
        return db.sql("""
                select subject_id from standards.target
                 where outcome is null and due_at < :now and subject_kind = :kind
                union
                (select subject_id from standards.target
                  where outcome is not null and outcome not in ('in-time', 'excluded') and subject_kind = :kind
                  limit :most)
                 limit :most
                """)
                .param("kind", kind)
                .param("now", Column.of(now))
                .param("most", most)
                .query((row, _) -> row.getString("subject_id"))
                .list();
    }

    /** Those of the subjects for which a promise is broken. */
    List<String> brokenAmong(String kind, Collection<String> ids, Instant now) {
        return db.sql("""
                select distinct subject_id from standards.target
                 where subject_kind = :kind and subject_id = any(:ids)
                   and (outcome not in ('in-time', 'excluded') or outcome is null and due_at < :now)
                """)
                .param("kind", kind)
                .param("ids", Column.of(ids))
                .param("now", Column.of(now))
                .query((row, _) -> row.getString("subject_id"))
                .list();
    }

    static Target target(ResultSet row, int number) throws SQLException {
        long waited = row.getLong("waited_ms");
        boolean isRunning = row.wasNull();
        @Nullable String outcome = row.getString("outcome");
        return new Target(
                row.getString("code"),
                row.getInt("version"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getInt("ordinal"),
                Column.instant(row, "started_at"),
                Column.instantOrNull(row, "due_at"),
                Column.instantOrNull(row, "unacceptable_at"),
                Column.instantOrNull(row, "stopped_at"),
                isRunning ? null : Duration.ofMillis(waited),
                outcome == null ? null : Outcome.of(outcome),
                Recordset.read(row.getString("dimensions"), DIMENSIONS),
                Recordset.read(row.getString("pauses"), PAUSES));
    }
}
