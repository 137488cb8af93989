package heed.measurement;

import heed.platform.Column;
import heed.platform.Recordset;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code measurement.measurement}: what the facts say today. */
@Repository
class StoredMeasurements {

    private static final TypeReference<List<Pause>> PAUSES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DIMENSIONS = new TypeReference<>() {};

    private final JdbcClient db;

    StoredMeasurements(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            String subjectKind,
            String subjectId,
            String metric,
            int ordinal,
            int formulaVersion,
            Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant abandonedAt,
            List<Pause> pauses,
            @Nullable BigDecimal value,
            Map<String, String> dimensions) {

        static Row of(Measurement measurement) {
            return new Row(
                    measurement.subject().kind(),
                    measurement.subject().id(),
                    measurement.metric(),
                    measurement.ordinal(),
                    measurement.formulaVersion(),
                    measurement.startedAt(),
                    measurement.stoppedAt(),
                    measurement.abandonedAt(),
                    measurement.pauses(),
                    measurement.value(),
                    measurement.dimensions());
        }
    }

    /** Those of these subjects; the offset as in {@link Facts#add}. */
    List<Measurement> of(Collection<Subject> subjects) {
        return db.sql("""
                select m.*
                  from jsonb_to_recordset(:subjects::jsonb) as s (kind text, id text)
                 cross join lateral (select * from measurement.measurement of_subject
                                      where of_subject.subject_kind = s.kind and of_subject.subject_id = s.id
                                     offset 0) m
                """)
                .param("subjects", Recordset.json(subjects))
                .query(StoredMeasurements::measurement)
                .list();
    }

    void save(Collection<Measurement> measurements) {
        db.sql("""
                insert into measurement.measurement as m
                       (subject_kind, subject_id, metric, ordinal, formula_version, started_at, stopped_at, abandoned_at,
                        pauses, value, dimensions)
                select subject_kind, subject_id, metric, ordinal, formula_version, started_at, stopped_at, abandoned_at,
                       pauses, value, dimensions
                  from jsonb_to_recordset(:rows::jsonb)
                       as r (subject_kind text, subject_id text, metric text, ordinal integer, formula_version integer,
                             started_at timestamptz, stopped_at timestamptz, abandoned_at timestamptz, pauses jsonb,
                             value numeric, dimensions jsonb)
                    on conflict (subject_kind, subject_id, metric, ordinal) do update
                   set formula_version = excluded.formula_version,
                       started_at = excluded.started_at,
                       stopped_at = excluded.stopped_at,
                       abandoned_at = excluded.abandoned_at,
                       pauses = excluded.pauses,
                       value = excluded.value,
                       dimensions = excluded.dimensions
                """)
                .param("rows", Recordset.json(measurements.stream().map(Row::of).toList()))
                .update();
    }

    void remove(Collection<Measurement> measurements) {
        db.sql("""
                delete from measurement.measurement m
                 using jsonb_to_recordset(:rows::jsonb)
                       as r (subject_kind text, subject_id text, metric text, ordinal integer)
                 where (m.subject_kind, m.subject_id, m.metric, m.ordinal)
                     = (r.subject_kind, r.subject_id, r.metric, r.ordinal)
                """)
                .param("rows", Recordset.json(measurements.stream().map(Row::of).toList()))
                .update();
    }

    /** A batch of those that started in [from, to), after the last of the batch before. */
    List<Measurement> startedBetween(String metric, Instant from, Instant to, @Nullable Measurement last, int most) {
        return db.sql("""
                select *
                  from measurement.measurement
                 where metric = :metric and started_at >= :from and started_at < :to
                   and (started_at, subject_kind, subject_id, ordinal) > (:lastAt, :lastKind, :lastId, :lastOrdinal)
                 order by started_at, subject_kind, subject_id, ordinal
                 limit :most
                   for share
                """)
                .param("metric", metric)
                .param("from", at(from))
                .param("to", at(to))
                .param("lastAt", at(last == null ? from.minusNanos(1000) : last.startedAt()))
                .param("lastKind", last == null ? "" : last.subject().kind())
                .param("lastId", last == null ? "" : last.subject().id())
                .param("lastOrdinal", last == null ? -1 : last.ordinal())
                .param("most", most)
                .query(StoredMeasurements::measurement)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Measurement measurement(ResultSet row, int number) throws SQLException {
        return new Measurement(
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("metric"),
                row.getInt("ordinal"),
                row.getInt("formula_version"),
                Column.instant(row, "started_at"),
                Column.instantOrNull(row, "stopped_at"),
                Column.instantOrNull(row, "abandoned_at"),
                Recordset.read(row.getString("pauses"), PAUSES),
                row.getBigDecimal("value"),
                Recordset.read(row.getString("dimensions"), DIMENSIONS));
    }
}
