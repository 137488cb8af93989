package heed.conversations.routing;

import heed.platform.Column;
import heed.platform.Remembering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of how queues hand out their work. */
@Repository
class QueueRoutings {

    private static final String SELECT = """
            select q.key, r.discipline, r.calendar, r.ageing_minutes, r.skills, r.by_language, r.complex, r.complex_minutes,
                   r.capacity, r.version
              from conversations.queue q
              left join conversations.queue_routing r on r.queue = q.key
            """;

    private final JdbcClient db;
    private final Remembering remembering;

    QueueRoutings(JdbcClient db, Remembering remembering) {
        this.db = db;
        this.remembering = remembering;
    }

    /** Every queue, by key. */
    List<QueueRouting> all() {
        return remembering.whileUnchanged(
                QueueRoutings.class,
                () -> db.sql(SELECT + " order by q.key")
                        .query((row, _) -> toRouting(row))
                        .list());
    }

    Optional<QueueRouting> find(String queue) {
        return all().stream().filter(each -> each.queue().equals(queue)).findFirst();
    }

    /** @param expected the version that was read; false where it is another by now */
    boolean save(QueueRouting routing, int expected) {
        return db.sql("""
                        insert into conversations.queue_routing as r (queue, discipline, calendar, ageing_minutes, skills,
                            by_language, complex, complex_minutes, capacity)
                        values (:queue, :discipline, :calendar, :ageing, :skills, :byLanguage, :complex, :complexMinutes,
                            :capacity)
                        on conflict (queue) do update
                           set discipline = excluded.discipline, calendar = excluded.calendar,
                               ageing_minutes = excluded.ageing_minutes, skills = excluded.skills,
                               by_language = excluded.by_language, complex = excluded.complex,
                               complex_minutes = excluded.complex_minutes, capacity = excluded.capacity,
                               version = r.version + 1
                         where r.version = :expected
                        """)
                        .param("queue", routing.queue())
                        .param("discipline", routing.discipline().key())
                        .param("calendar", routing.calendar())
                        .param(
                                "ageing",
                                routing.ageing().steps().stream()
                                        .map(step -> (int) step.toMinutes())
                                        .toArray(Integer[]::new))
                        .param("skills", Column.of(Skill.stored(routing.skills())))
                        .param("byLanguage", routing.byLanguage())
                        .param("complex", routing.complex())
                        .param("complexMinutes", (int) routing.complexWait().toMinutes())
                        .param("capacity", Column.of(routing.capacity().stored()))
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private static QueueRouting toRouting(ResultSet row) throws SQLException {
        String queue = row.getString("key");
        String discipline = row.getString("discipline");
        if (discipline == null) {
            return QueueRouting.usual(queue);
        }
        Integer[] ageing = (Integer[]) row.getArray("ageing_minutes").getArray();
        return new QueueRouting(
                queue,
                Discipline.of(discipline).orElseThrow(),
                row.getString("calendar"),
                new Ageing(List.of(ageing).stream().map(Duration::ofMinutes).toList()),
                Skill.all(Column.texts(row, "skills")),
                row.getBoolean("by_language"),
                row.getBoolean("complex"),
                Duration.ofMinutes(row.getInt("complex_minutes")),
                Capacity.of(Column.texts(row, "capacity")),
                row.getInt("version"));
    }
}
