package heed.channels.phone;

import heed.channels.phone.CallLine.Rejected;
import heed.platform.Fault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines that imports could not take, with the reason. */
@Repository
class RejectedLines {

    private final JdbcClient db;

    RejectedLines(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, List<Rejected> lines) {
        for (Rejected rejected : lines) {
            db.sql("""
                    insert into channels.call_import_rejection (import_id, line, message, facts)
                    values (:id, :line, :message, :facts)
                        on conflict do nothing
                    """)
                    .param("id", id)
                    .param("line", rejected.line())
                    .param("message", rejected.fault().message())
                    .param("facts", rejected.fault().facts().stream().toArray(String[]::new))
                    .update();
        }
    }

    /** In the order of the file, beginning after a line. */
    List<Rejected> of(UUID id, int afterLine, int most) {
        return db.sql("""
                select line, message, facts
                  from channels.call_import_rejection
                 where import_id = :id and line > :afterLine
                 order by line
                 limit :most
                """)
                .param("id", id)
                .param("afterLine", afterLine)
                .param("most", most)
                .query((row, _) ->
                        new Rejected(row.getInt("line"), new Fault("", row.getString("message"), List.of((Object[])
                                row.getArray("facts").getArray()))))
                .list();
    }
}
