package heed.standards;

import heed.platform.Recordset;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code standards.tally}: differences in the number of ended targets, appended by everyone and folded by a job. */
@Repository
class Tallies {

    private final JdbcClient db;

    Tallies(JdbcClient db) {
        this.db = db;
    }

    /** What a difference is added up by. */
    record Key(String code, Instant slot, Map<String, String> dimensions, String outcome) {

        Key {
            dimensions = new TreeMap<>(dimensions);
        }

        static Key of(Target target, Outcome outcome) {
            var kept = new TreeMap<String, String>();
            target.dimensions().forEach((name, value) -> {
                if (Dimension.isTallied(name)) {
                    kept.put(name, value);
                }
            });
            return new Key(target.code(), Period.slot(target.startedAt()), kept, outcome.code());
        }
    }

    private record Row(String code, Instant slot, Map<String, String> dimensions, String outcome, long n) {}

    void append(Map<Key, Long> differences) {
        Collection<Row> rows = differences.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new Row(
                        each.getKey().code(),
                        each.getKey().slot(),
                        each.getKey().dimensions(),
                        each.getKey().outcome(),
                        each.getValue()))
                .toList();
        if (!rows.isEmpty()) {
            db.sql("""
                    insert into standards.tally (code, slot, dimensions, outcome, n)
                    select code, slot, dimensions, outcome, n
                      from jsonb_to_recordset(:rows::jsonb)
                           as r (code text, slot timestamptz, dimensions jsonb, outcome text, n bigint)
                    """).param("rows", Recordset.json(rows)).update();
        }
    }

    /** Standards that have slots of many rows. */
    List<String> unfolded() {
        return db.sql(
                        "select distinct code from (select code from standards.tally group by code, slot having count(*) > 16) t")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Makes one row of all that belong to the same key, in one statement: a reader sees either form and the same sum. */
    void fold(String code) {
        db.sql("""
                with taken as (
                    delete from standards.tally
                     where id in (select id from standards.tally where code = :code for update skip locked)
                    returning code, slot, dimensions, outcome, n
                )
                insert into standards.tally (code, slot, dimensions, outcome, n)
                select code, slot, dimensions, outcome, sum(n)
                  from taken
                 group by code, slot, dimensions, outcome
                having sum(n) <> 0
                """).param("code", code).update();
    }
}
