package heed.measurement;

import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of {@code measurement.fact}: added and read, never changed. */
@Repository
class Facts {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient db;

    Facts(JdbcClient db) {
        this.db = db;
    }

    private record Row(
            String subjectKind, String subjectId, String key, String kind, Instant at, Map<String, String> details) {}

    /**
     * All that has ever happened to some subjects.
     *
     * @param bySubject each subject's facts by time
     * @param known subjects that facts were known of before
     */
    record Histories(Map<Subject, List<Fact>> bySubject, Set<Subject> known) {}

    private record Line(Fact fact, boolean anew) {}

    /**
     * Adds those that are new and answers the histories of their subjects. One statement, because every message and every
     * call comes through here; what it adds, it does not yet see in the table. The offset keeps a planner that does not know
     * how few subjects there are from reading the whole table.
     */
    Histories add(Collection<Fact> facts) {
        List<Row> rows = facts.stream()
                .map(fact -> new Row(
                        fact.subject().kind(), fact.subject().id(), fact.key(), fact.kind(), fact.at(), fact.details()))
                .toList();
        return histories(db.sql("""
                with added as (
                    insert into measurement.fact (subject_kind, subject_id, key, kind, at, details)
                    select subject_kind, subject_id, key, kind, at, details
                      from jsonb_to_recordset(:rows::jsonb)
                           as r (subject_kind text, subject_id text, key text, kind text, at timestamptz, details jsonb)
                        on conflict (subject_kind, subject_id, key) do nothing
                    returning *
                )
                select subject_kind, subject_id, key, kind, at, id, details::text as details, true as anew
                  from added
                 union all
                select f.subject_kind, f.subject_id, f.key, f.kind, f.at, f.id, f.details::text, false
                  from (select distinct subject_kind, subject_id from added) s
                 cross join lateral (select *
                                       from measurement.fact known
                                      where known.subject_kind = s.subject_kind and known.subject_id = s.subject_id
                                     offset 0) f
                 order by at, id
                """)
                .param("rows", Recordset.json(rows))
                .query((row, _) -> new Line(fact(row), row.getBoolean("anew")))
                .list());
    }

    private static Histories histories(List<Line> lines) {
        return new Histories(
                lines.stream().map(Line::fact).collect(Collectors.groupingBy(Fact::subject)),
                lines.stream()
                        .filter(line -> !line.anew())
                        .map(line -> line.fact().subject())
                        .collect(Collectors.toSet()));
    }

    /** All facts of these subjects, each subject's by time. */
    Map<Subject, List<Fact>> of(Collection<Subject> subjects) {
        return db.sql("""
                select f.subject_kind, f.subject_id, f.key, f.kind, f.at, f.details::text as details
                  from jsonb_to_recordset(:subjects::jsonb) as s (kind text, id text)
                 cross join lateral (select * from measurement.fact known
                                      where known.subject_kind = s.kind and known.subject_id = s.id
                                     offset 0) f
                 order by f.at, f.id
                """).param("subjects", Recordset.json(subjects)).query((row, _) -> fact(row)).list().stream()
                .collect(Collectors.groupingBy(Fact::subject));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("kind"),
                Column.instant(row, "at"),
                row.getString("key"),
                Recordset.read(row.getString("details"), DETAILS));
    }

    /** The next subjects that have facts or measurements, in the order of their kinds and ids. */
    List<Subject> subjectsAfter(@Nullable Subject last, int most) {
        return db.sql("""
                (select distinct subject_kind, subject_id
                   from measurement.fact
                  where (subject_kind, subject_id) > (:kind, :id)
                  order by subject_kind, subject_id
                  limit :most)
                 union
                (select distinct subject_kind, subject_id
                   from measurement.measurement
                  where (subject_kind, subject_id) > (:kind, :id)
                  order by subject_kind, subject_id
                  limit :most)
                 order by subject_kind, subject_id
                 limit :most
                """)
                .param("kind", last == null ? "" : last.kind())
                .param("id", last == null ? "" : last.id())
                .param("most", most)
                .query((row, _) -> new Subject(row.getString("subject_kind"), row.getString("subject_id")))
                .list();
    }
}
