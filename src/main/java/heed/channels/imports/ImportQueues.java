package heed.channels.imports;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of which queue takes what stood where. */
@Repository
class ImportQueues {

    private final JdbcClient db;

    ImportQueues(JdbcClient db) {
        this.db = db;
    }

    void put(UUID id, String name, String queue) {
        db.sql("""
                insert into channels.import_queue (import, name, queue) values (:id, :name, :queue)
                on conflict (import, name) do update set queue = excluded.queue
                """).param("id", id).param("name", name).param("queue", queue).update();
    }

    /** Keys of queues by what the place was called. */
    Map<String, String> of(UUID id) {
        var queues = new TreeMap<String, String>();
        db.sql("select name, queue from channels.import_queue where import = :id")
                .param("id", id)
                .query(row -> {
                    queues.put(row.getString("name"), row.getString("queue"));
                });
        return queues;
    }
}
