package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.calendars.WorkingTime;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people as those who answer: skills, room, presence and what they have. */
@Repository
class Agents {

    private static final String SELECT = """
            select s.id, a.skills, a.competent, a.capacity, a.calendar, coalesce(a.version, 0) as version,
                   p.state, p.since_at, h.at as last_handout,
                   (select max(b.until_at) from conversations.absence b
                     where b.staff = s.id and b.withdrawn_at is null and b.from_at <= :now and b.until_at > :now) as absent_until,
                   array(select t.channel || ':' || count(*) from conversations.turn t
                          where t.assignee = s.id group by t.channel) as load
              from unnest(cast(:ids as uuid[])) as s(id)
              left join conversations.agent a on a.staff = s.id
              left join conversations.presence p on p.staff = s.id and p.until_at is null
              left join lateral (select at from conversations.handout h
                                  where h.staff = s.id and h.way <> 'by-hand' order by h.at desc limit 1) h on true
            """;

    private final JdbcClient db;
    private final Calendars calendars;

    Agents(JdbcClient db, Calendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    Agent find(StaffId id, Instant now) {
        return all(List.of(id), now).getFirst();
    }

    /** One for each of them, in the same order; who was never set up has what is usual. */
    List<Agent> all(Collection<StaffId> ids, Instant now) {
        List<StaffId> asked = List.copyOf(ids);
        Map<String, WorkingTime> hours = new HashMap<>();
        Map<StaffId, Agent> found = new HashMap<>();
        db.sql(SELECT)
                .param("ids", asked.stream().map(StaffId::value).toArray(UUID[]::new))
                .param("now", Column.of(now))
                .query(row -> {
                    Agent agent = toAgent(row, now, hours);
                    found.put(agent.id(), agent);
                });
        return asked.stream()
                .flatMap(each -> Stream.ofNullable(found.get(each)))
                .toList();
    }

    /** Whether somebody is there, and nothing else about them: every page of the inbox asks. */
    Presence presence(StaffId id, Instant now) {
        return db.sql("""
                select a.calendar, p.state, p.since_at,
                       (select max(b.until_at) from conversations.absence b
                         where b.staff = s.id and b.withdrawn_at is null and b.from_at <= :now and b.until_at > :now)
                           as absent_until
                  from (select cast(:id as uuid) as id) s
                  left join conversations.agent a on a.staff = s.id
                  left join conversations.presence p on p.staff = s.id and p.until_at is null
                """)
                .param("id", id.value())
                .param("now", Column.of(now))
                .query((row, _) -> toPresence(row, now, new HashMap<>()))
                .single();
    }

    /** Holds the person, so that two hand-outs at once cannot give more than there is room for. */
    void lock(StaffId id) {
        db.sql("insert into conversations.agent (staff, version) values (:id, 0) on conflict (staff) do nothing")
                .param("id", id.value())
                .update();
        db.sql("select staff from conversations.agent where staff = :id for update")
                .param("id", id.value())
                .query((row, _) -> Column.id(row, "staff"))
                .single();
    }

    /** @param expected the version that was read; false where it is another by now */
    boolean save(Agent agent, int expected) {
        return db.sql("""
                        insert into conversations.agent as a (staff, skills, competent, capacity, calendar)
                        values (:staff, :skills, :competent, :capacity, :calendar)
                        on conflict (staff) do update
                           set skills = excluded.skills, competent = excluded.competent, capacity = excluded.capacity,
                               calendar = excluded.calendar, version = a.version + 1
                         where a.version = :expected
                        """)
                        .param("staff", agent.id().value())
                        .param("skills", Column.of(Skill.stored(agent.skills())))
                        .param("competent", agent.competent())
                        .param("capacity", Column.of(agent.capacity().stored()))
                        .param("calendar", agent.calendar())
                        .param("expected", expected)
                        .update()
                == 1;
    }

    private Agent toAgent(ResultSet row, Instant now, Map<String, WorkingTime> hours) throws SQLException {
        return new Agent(
                new StaffId(Column.id(row, "id")),
                row.getArray("skills") == null ? List.of() : Skill.all(Column.texts(row, "skills")),
                row.getBoolean("competent"),
                row.getArray("capacity") == null ? Capacity.NOTHING_SAID : Capacity.of(Column.texts(row, "capacity")),
                row.getString("calendar"),
                toPresence(row, now, hours),
                Capacity.of(Column.texts(row, "load")).most(),
                Column.instantOrNull(row, "last_handout"),
                row.getInt("version"));
    }

    private Presence toPresence(ResultSet row, Instant now, Map<String, WorkingTime> hours) throws SQLException {
        @Nullable String calendar = row.getString("calendar");
        @Nullable String state = row.getString("state");
        return Presence.at(
                state == null ? null : Presence.State.of(state).orElseThrow(),
                Column.instantOrNull(row, "since_at"),
                Column.instantOrNull(row, "absent_until"),
                calendar == null ? null : hours.computeIfAbsent(calendar, key -> Line.time(key, calendars)),
                now);
    }
}
