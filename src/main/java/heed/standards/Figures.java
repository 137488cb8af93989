package heed.standards;

import heed.platform.Column;
import heed.platform.Recordset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of a standard and the cases behind each: read from tally and targets, never written. */
@Repository
class Figures {

    private final JdbcClient db;

    Figures(JdbcClient db) {
        this.db = db;
    }

    /** Counts by the key of the breakdown, in the order of the keys. */
    SortedMap<String, Counts> counts(Tallied question) {
        var numbers = new TreeMap<String, Map<String, Long>>();
        db.sql(question.sql())
                .param("code", question.code())
                .param("from", Column.of(question.period().from()))
                .param("to", Column.of(question.period().to()))
                .param("firstSlot", Column.of(question.firstSlot()))
                .param("lastSlot", Column.of(question.lastSlot()))
                .param("zone", question.zone().getId())
                .param("along", question.along())
                .param("only", Recordset.json(question.dimensions()))
                .param("now", Column.of(question.now()))
                .query(row -> {
                    numbers.computeIfAbsent(row.getString("key"), _ -> new TreeMap<>())
                            .put(row.getString("outcome"), row.getLong("n"));
                });
        var counts = new TreeMap<String, Counts>();
        numbers.forEach((key, ofKey) -> counts.put(key, Tallied.counts(ofKey)));
        return counts;
    }

    /** How many waits of each length: so many steps of so many milliseconds, the last one open; answered and given up apart. */
    List<WaitStep> waits(String code, Period period, Map<String, String> dimensions, long stepMillis, int steps) {
        return db.sql("""
                select least(greatest(waited_ms - 1, 0) / :step, :steps - 1)::int as step,
                       count(*) filter (where outcome not like 'given-up%') as answered,
                       count(*) filter (where outcome like 'given-up%') as given_up
                  from standards.target
                 where code = :code and started_at >= :from and started_at < :to
                   and outcome is not null and outcome <> 'excluded' and dimensions @> :only::jsonb
                 group by 1 order by 1
                """)
                .param("step", stepMillis)
                .param("steps", steps)
                .param("code", code)
                .param("from", Column.of(period.from()))
                .param("to", Column.of(period.to()))
                .param("only", Recordset.json(dimensions))
                .query((row, _) -> new WaitStep(row.getInt("step"), row.getLong("answered"), row.getLong("given_up")))
                .list();
    }

    /** @param step from 0; a wait of exactly two steps lies in the second */
    record WaitStep(int step, long answered, long givenUp) {}

    /** The waits at these shares (0.5 is the median) of those that have ended, in milliseconds; nulls where none has. */
    List<@Nullable Long> quantiles(String code, Period period, Map<String, String> dimensions, String shares) {
        return db.sql("""
                select unnest(percentile_disc(:shares::float8[]) within group (order by waited_ms)) as waited
                  from standards.target
                 where code = :code and started_at >= :from and started_at < :to
                   and outcome is not null and outcome <> 'excluded' and dimensions @> :only::jsonb
                """)
                .param("shares", shares)
                .param("code", code)
                .param("from", Column.of(period.from()))
                .param("to", Column.of(period.to()))
                .param("only", Recordset.json(dimensions))
                .<@Nullable Long>query((row, _) -> row.getObject("waited", Long.class))
                .list();
    }

    /** The longest waits first, after the last one of the page before. */
    List<Target> cases(CaseFilter filter, Instant now, @Nullable CaseCursor last, int most) {
        return db.sql("""
                select t.*
                  from standards.target t
                 where code = :code and started_at >= :from and started_at < :to and dimensions @> :only::jsonb
                   and %s
                   and (coalesce(waited_ms, %d), subject_kind, subject_id, ordinal)
                     < (:lastWaited, :lastKind, :lastId, :lastOrdinal)
                 order by coalesce(waited_ms, %d) desc, subject_kind desc, subject_id desc, ordinal desc
                 limit :most
                """.formatted(filter.state().condition(), CaseCursor.RUNNING, CaseCursor.RUNNING))
                .param("code", filter.code())
                .param("from", Column.of(filter.period().from()))
                .param("to", Column.of(filter.period().to()))
                .param("only", Recordset.json(filter.dimensions()))
                .param("now", Column.of(now))
                .param("lastWaited", last == null ? Long.MAX_VALUE : last.waited())
                .param("lastKind", last == null ? "" : last.subjectKind())
                .param("lastId", last == null ? "" : last.subjectId())
                .param("lastOrdinal", last == null ? 0 : last.ordinal())
                .param("most", most)
                .query(Targets::target)
                .list();
    }
}
