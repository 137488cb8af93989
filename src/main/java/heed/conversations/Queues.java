package heed.conversations;

import heed.platform.Column;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of queues. */
@Repository
public class Queues implements QueueNames {

    private static final String SELECT = """
            select q.key, q.name, q.description, q.calendar, q.default_priority, q.archived_at, q.version
              from conversations.queue q
            """;

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Remembering remembering;
    private final Clock clock;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();

    private record Remembered(Queue queue, Instant at) {}

    Queues(JdbcClient db, Remembering remembering, Clock clock) {
        this.db = db;
        this.remembering = remembering;
        this.clock = clock;
    }

    /** By name, the archived ones last. */
    public List<Queue> all() {
        return remembering.whileUnchanged(
                Queues.class,
                () -> db.sql(SELECT + "order by q.archived_at is not null, lower(q.name), q.key")
                        .query((row, _) -> toQueue(row))
                        .list());
    }

    /** Those that take conversations. */
    List<Queue> inUse() {
        return all().stream().filter(each -> !each.archived()).toList();
    }

    @Override
    public Map<String, String> names() {
        return all().stream().collect(Collectors.toMap(Queue::key, Queue::name));
    }

    /** The queue of this key, archived or not. */
    public Optional<Queue> find(String key) {
        return all().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Asked for every conversation that begins, and answered from memory: a change is known everywhere within five seconds. */
    Optional<Queue> recall(String key) {
        Instant now = clock.instant();
        Remembered remembered = known.get(key);
        if (remembered != null && now.isBefore(remembered.at().plus(GOOD_FOR))) {
            return Optional.of(remembered.queue());
        }
        Optional<Queue> found = find(key);
        found.ifPresent(queue -> known.put(key, new Remembered(queue, now)));
        return found;
    }

    boolean add(Queue queue) {
        return db.sql("""
                        insert into conversations.queue (key, name, description, calendar, default_priority)
                        values (:key, :name, :description, :calendar, :defaultPriority)
                        on conflict (key) do nothing
                        """)
                        .param("key", queue.key())
                        .param("name", queue.name())
                        .param("description", queue.description())
                        .param("calendar", queue.calendar())
                        .param("defaultPriority", queue.defaultPriority().key())
                        .update()
                == 1;
    }

    /** @param expected the version that was read, 0 for any; false where it is another by now */
    boolean save(Queue queue, int expected) {
        known.remove(queue.key());
        return db.sql("""
                        update conversations.queue
                           set name = :name, description = :description, calendar = :calendar,
                               default_priority = :defaultPriority, archived_at = :archivedAt, version = version + 1
                         where key = :key and (:expected = 0 or version = :expected)
                        """)
                        .param("key", queue.key())
                        .param("name", queue.name())
                        .param("description", queue.description())
                        .param("calendar", queue.calendar())
                        .param("defaultPriority", queue.defaultPriority().key())
                        .param("archivedAt", Column.ofNullable(queue.archivedAt()))
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private static Queue toQueue(ResultSet row) throws SQLException {
        return new Queue(
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                row.getString("calendar"),
                Priority.of(row.getString("default_priority")).orElseThrow(),
                Column.instantOrNull(row, "archived_at"),
                row.getInt("version"));
    }
}
