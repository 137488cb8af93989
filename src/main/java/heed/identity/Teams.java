package heed.identity;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of teams. */
@Repository
public class Teams {

    private final JdbcClient db;

    Teams(JdbcClient db) {
        this.db = db;
    }

    public Optional<Team> find(String key) {
        return db.sql("select key, name, queues, only_reads, version from identity.team where key = :key")
                .param("key", key)
                .query((row, _) -> toTeam(row))
                .optional();
    }

    Optional<Team> findForUpdate(String key) {
        return db.sql("select key, name, queues, only_reads, version from identity.team where key = :key for update")
                .param("key", key)
                .query((row, _) -> toTeam(row))
                .optional();
    }

    /** Those after the key, by key. */
    List<Team> page(String after, int limit) {
        return db.sql("""
                select key, name, queues, only_reads, version from identity.team where key > :after order by key limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toTeam(row))
                .list();
    }

    /** Every team with the number of its active members, by name. */
    public Map<Team, Long> withSizes() {
        var sizes = new LinkedHashMap<Team, Long>();
        db.sql("""
                select t.key, t.name, t.queues, t.only_reads, t.version, count(s.id) as members
                  from identity.team t
                  left join identity.membership m on m.team = t.key
                  left join identity.staff s on s.id = m.staff and s.deactivated_at is null
                 group by t.key
                 order by lower(t.name), t.key
                """).query(row -> {
            sizes.put(toTeam(row), row.getLong("members"));
        });
        return sizes;
    }

    /** Answers false where the key is taken. */
    boolean add(Team team) {
        return db.sql("""
                        insert into identity.team (key, name, queues, only_reads) values (:key, :name, :queues, :onlyReads)
                        on conflict (key) do nothing
                        """)
                        .param("key", team.key())
                        .param("name", team.name())
                        .param("queues", Column.of(team.queues()))
                        .param("onlyReads", Column.of(team.onlyReads()))
                        .update()
                == 1;
    }

    void save(Team team) {
        db.sql(
                        "update identity.team set name = :name, queues = :queues, only_reads = :onlyReads, version = version + 1 where key = :key")
                .param("key", team.key())
                .param("name", team.name())
                .param("queues", Column.of(team.queues()))
                .param("onlyReads", Column.of(team.onlyReads()))
                .update();
    }

    private static Team toTeam(ResultSet row) throws SQLException {
        return new Team(
                row.getString("key"),
                row.getString("name"),
                Column.texts(row, "queues"),
                Column.texts(row, "only_reads"),
                row.getInt("version"));
    }
}
