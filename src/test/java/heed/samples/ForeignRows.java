package heed.samples;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class ForeignRows {

    List<String> names(JdbcClient db) {
        return db.sql("""
                select s.name
                  from samples.letter l
                  join identity.staff s on s.id = l.author
                """).query((row, n) -> row.getString("name")).list();
    }

    void lock(JdbcClient db) {
        db.sql("select pg_advisory_xact_lock(7)").query().singleRow();
    }
}
