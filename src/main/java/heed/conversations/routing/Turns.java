package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.conversations.Priority;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.LastWrites;
import heed.platform.LastWrites.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of turns, kept true. */
@Repository
class Turns {

    private final JdbcClient db;
    private final LastWrites lastWrites;

    Turns(JdbcClient db, LastWrites lastWrites) {
        this.db = db;
        this.lastWrites = lastWrites;
    }

    /** The turn of this conversation as the line ranks it, whoever has it; empty where it is not open. */
    Optional<Turn> find(ConversationId conversation, List<String> older) {
        return db.sql("""
                select w.conversation, w.queue, w.priority, w.entered_at, w.channel, w.needs, w.complex,
                       least(3, w.priority + (select count(*) from unnest(cast(:older as timestamptz[])) as o(at)
                                               where w.entered_at <= o.at)) as effective
                  from conversations.turn w
                 where w.conversation = :conversation
                """)
                .param("conversation", conversation.value())
                .param("older", Column.of(older))
                .query((row, _) -> toTurn(row))
                .optional();
    }

    Optional<StaffId> assignee(ConversationId conversation) {
        return db.sql(
                        "select assignee from conversations.turn where conversation = :conversation and assignee is not null")
                .param("conversation", conversation.value())
                .query((row, _) -> new StaffId(Column.id(row, "assignee")))
                .optional();
    }

    void assign(ConversationId conversation, StaffId staff) {
        db.sql("update conversations.turn set assignee = :staff where conversation = :conversation")
                .param("staff", staff.value())
                .param("conversation", conversation.value())
                .update();
    }

    /** Gives a conversation that has just begun its place. */
    void begin(ConversationId conversation, Instant now) {
        lastWrites.add(new Write(
                "insert into conversations.turn " + PLACED + """
                  from conversations.conversation c
                 where c.id = :conversation and c.status = 'open' and c.merged_into is null
                    on conflict (conversation) do nothing
                """,
                Map.of("conversation", conversation.value(), "now", Column.of(now))));
    }

    /** Gives an open conversation its place, or keeps it: only a customer who begins to wait anew comes anew. */
    void place(ConversationId conversation, Instant now) {
        db.sql("insert into conversations.turn " + PLACED + """
                  from conversations.conversation c
                 where c.id = :conversation and c.status = 'open' and c.merged_into is null
                on conflict (conversation) do update
                   set queue = excluded.queue, priority = excluded.priority, channel = excluded.channel,
                       assignee = excluded.assignee, needs = excluded.needs, complex = excluded.complex,
                       entered_at = coalesce((select c.waiting_since from conversations.conversation c
                                               where c.id = excluded.conversation), turn.entered_at)
                """)
                .param("conversation", conversation.value())
                .param("now", Column.of(now))
                .update();
    }

    void remove(ConversationId conversation) {
        db.sql("delete from conversations.turn where conversation = :conversation")
                .param("conversation", conversation.value())
                .update();
    }

    /** After the queue's or the tag's settings changed; null means any. */
    void refresh(@Nullable String queue, @Nullable String tag, Instant now) {
        db.sql("update conversations.turn t set needs = n.needs, complex = n.complex from (select "
                        + PLACED.substring(PLACED.indexOf("select") + 6) + """
                          from conversations.turn x
                          join conversations.conversation c on c.id = x.conversation
                         where (cast(:queue as text) is null or c.queue = :queue)
                           and (cast(:tag as text) is null or :tag = any(c.tags))) n
                         where t.conversation = n.id and (t.needs, t.complex) is distinct from (n.needs, n.complex)
                        """)
                .param("queue", queue)
                .param("tag", tag)
                .param("now", Column.of(now))
                .update();
    }

    private static final String PLACED = """
            (conversation, queue, priority, entered_at, channel, assignee, needs, complex)
            select c.id, c.queue, array_position(array['low', 'normal', 'high', 'urgent'], c.priority) - 1 as priority,
                   coalesce(c.waiting_since, cast(:now as timestamptz)) as entered_at, c.channel, c.assignee,
                   array(select distinct s.skill
                           from (select unnest(r.skills) from conversations.queue_routing r where r.queue = c.queue
                                 union all
                                 select c.language || ':1' from conversations.queue_routing r
                                  where r.queue = c.queue and r.by_language
                                 union all
                                 select unnest(r.skills) from conversations.tag_routing r where r.tag = any(c.tags)
                                ) as s(skill)
                          order by s.skill) as needs,
                   coalesce((select x.complex from conversations.complexity x where x.conversation = c.id),
                            exists (select 1 from conversations.queue_routing r where r.queue = c.queue and r.complex)
                            or exists (select 1 from conversations.tag_routing r where r.tag = any(c.tags) and r.complex)
                           ) as complex
            """;

    static Turn toTurn(ResultSet row) throws SQLException {
        return new Turn(
                new ConversationId(Column.id(row, "conversation")),
                row.getString("queue"),
                Priority.values()[row.getInt("priority")],
                Priority.values()[row.getInt("effective")],
                Column.instant(row, "entered_at"),
                row.getString("channel"),
                Skill.all(Column.texts(row, "needs")),
                row.getBoolean("complex"));
    }
}
