package heed.measurement;

import heed.platform.Column;
import heed.platform.Recordset;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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

    /** Adds those that are new and answers their subjects. */
    Set<Subject> add(Collection<Fact> facts) {
        List<Row> rows = facts.stream()
                .map(fact -> new Row(
                        fact.subject().kind(), fact.subject().id(), fact.key(), fact.kind(), fact.at(), fact.details()))
                .toList();
        return new HashSet<>(db.sql("""
                insert into measurement.fact (subject_kind, subject_id, key, kind, at, details)
                select subject_kind, subject_id, key, kind, at, details
                  from jsonb_to_recordset(:rows::jsonb)
                       as r (subject_kind text, subject_id text, key text, kind text, at timestamptz, details jsonb)
                    on conflict (subject_kind, subject_id, key) do nothing
                returning subject_kind, subject_id
                """)
                .param("rows", Recordset.json(rows))
                .query((row, _) -> new Subject(row.getString("subject_kind"), row.getString("subject_id")))
                .list());
    }

    /** All facts of these subjects, each subject's by time. */
    Map<Subject, List<Fact>> of(Collection<Subject> subjects) {
        return db
                .sql("""
                select f.subject_kind, f.subject_id, f.key, f.kind, f.at, f.details::text as details
                  from jsonb_to_recordset(:subjects::jsonb) as s (kind text, id text)
                  join measurement.fact f on f.subject_kind = s.kind and f.subject_id = s.id
                 order by f.at, f.id
                """)
                .param("subjects", Recordset.json(subjects))
                .query((row, _) -> new Fact(
                        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                        row.getString("kind"),
                        Column.instant(row, "at"),
                        row.getString("key"),
                        Recordset.read(row.getString("details"), DETAILS)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Fact::subject));
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
