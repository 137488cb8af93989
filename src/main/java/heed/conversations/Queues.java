package heed.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of queues. */
@Repository
class Queues implements QueueNames {

    private static final String SELECT = "select q.key, q.name, q.version from conversations.queue q ";

    private final JdbcClient db;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Queues(JdbcClient db) {
        this.db = db;
    }

    List<Queue> all() {
        return db.sql(SELECT + "order by lower(q.name), q.key")
                .query((row, _) -> toQueue(row))
                .list();
    }

    @Override
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(Queue::key, Queue::name));
    }

    Optional<Queue> find(String key) {
        return db.sql(SELECT + "where q.key = :key")
                .param("key", key)
                .query((row, _) -> toQueue(row))
                .optional();
    }

    /** Asked for every conversation that begins, and answered from memory: a queue is never removed. */
    boolean exists(String key) {
        if (!known.contains(key) && find(key).isPresent()) {
            known.add(key);
        }
        return known.contains(key);
    }

    boolean add(String key, String name) {
        return db.sql("insert into conversations.queue (key, name) values (:key, :name) on conflict (key) do nothing")
                        .param("key", key)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** @param expected the version that was read, 0 for any; false where it is another by now */
    boolean rename(String key, String name, int expected) {
        return db.sql("""
                        update conversations.queue set name = :name, version = version + 1
                         where key = :key and (:expected = 0 or version = :expected)
                        """)
                        .param("key", key)
                        .param("name", name)
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private static Queue toQueue(ResultSet row) throws SQLException {
        return new Queue(row.getString("key"), row.getString("name"), row.getInt("version"));
    }
}
