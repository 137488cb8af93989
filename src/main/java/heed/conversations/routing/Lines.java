package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.conversations.Priority;
import heed.platform.Column;
import heed.platform.Recordset;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The turns in their order: who is first for somebody, how many there are, who was passed over. */
@Repository
class Lines {

    /**
     * Within one queue and one priority who came first has aged most, so the first of each such part are found in the index, and
     * the first of all among these few.
     */
    private static final String LINE = """
            (select t.conversation, t.queue, t.priority, t.entered_at, t.channel, t.needs, t.complex, t.effective
               from jsonb_to_recordset(cast(:stretches as jsonb))
                    as q(queue text, older timestamptz[], complex_before timestamptz, channels text[])
              cross join generate_series(0, 3) as p(priority)
              cross join lateral (
                    select w.*,
                           least(3, w.priority
                               + (select count(*) from unnest(q.older) as o(at) where w.entered_at <= o.at)) as effective
                      from conversations.turn w
                     where w.queue = q.queue and w.priority = p.priority and w.assignee is null
                       and (:everything or w.needs <@ cast(:met as text[]))
                       and (:everything or w.channel = any(q.channels))
                       and (:everything or not w.complex or :competent or w.entered_at <= q.complex_before)
                       and w.entered_at < coalesce(cast(:before as timestamptz), 'infinity')
                     order by w.entered_at, w.conversation
                     limit cast(:most as bigint)) t) line
            """;

    private static final String ORDER = " order by line.effective desc, line.entered_at, line.conversation ";

    private final JdbcClient db;

    Lines(JdbcClient db) {
        this.db = db;
    }

    /**
     * The first of the line whom nobody else is about to take, locked until the transaction ends.
     *
     * @param depth how many of each part to look at; more than take from it at the same moment
     */
    Optional<Turn> claim(Line line, int depth) {
        return asked(
                        "select line.* from " + LINE + """
                  join conversations.conversation c on c.id = line.conversation
                 where c.status = 'open' and c.assignee is null and c.merged_into is null and c.queue = line.queue
                """ + ORDER + "limit 1 for update of c skip locked",
                        line,
                        depth,
                        null)
                .query((row, _) -> Turns.toTurn(row))
                .optional();
    }

    List<Turn> first(Line line, int most) {
        return asked("select line.* from " + LINE + ORDER + "limit " + most, line, most, null)
                .query((row, _) -> Turns.toTurn(row))
                .list();
    }

    /** How many of the line have this effective priority. */
    int among(Line line, Priority effective) {
        return asked("select count(*) from " + LINE + "where line.effective = :effective", line, null, null)
                .param("effective", effective.ordinal())
                .query(Integer.class)
                .single();
    }

    /** Those of the line that came before this moment and are not less urgent. */
    record Overtaken(int count, ConversationId longest, Instant since) {}

    Optional<Overtaken> overtaken(Line line, Turn taken) {
        return asked(
                        """
                select count(*) as passed, min(line.entered_at) as since,
                       (array_agg(line.conversation order by line.entered_at, line.conversation))[1] as longest
                  from\s""" + LINE + "where line.effective >= :effective having count(*) > 0",
                        line,
                        null,
                        taken.enteredAt())
                .param("effective", taken.effective().ordinal())
                .query((row, _) -> new Overtaken(
                        row.getInt("passed"),
                        new ConversationId(Column.id(row, "longest")),
                        Column.instant(row, "since")))
                .optional();
    }

    /** Conversations of a queue that ask the same of people. */
    record Kind(
            String queue,
            String channel,
            List<Skill> needs,
            boolean complex,
            int count,
            ConversationId oldest,
            Instant since) {

        Turn turn() {
            return new Turn(oldest, queue, Priority.NORMAL, Priority.NORMAL, since, channel, needs, complex);
        }
    }

    /** What waits for somebody in these queues, by what it asks of people; the longest wait first. */
    List<Kind> kinds(Collection<String> queues) {
        return db.sql("""
                select queue, channel, needs, complex, count(*) as many, min(entered_at) as since,
                       (array_agg(conversation order by entered_at, conversation))[1] as oldest
                  from conversations.turn
                 where assignee is null and queue = any(:queues)
                 group by queue, channel, needs, complex
                 order by since
                """)
                .param("queues", Column.of(queues))
                .query((row, _) -> new Kind(
                        row.getString("queue"),
                        row.getString("channel"),
                        Skill.all(Column.texts(row, "needs")),
                        row.getBoolean("complex"),
                        row.getInt("many"),
                        new ConversationId(Column.id(row, "oldest")),
                        Column.instant(row, "since")))
                .list();
    }

    private StatementSpec asked(String sql, Line line, @Nullable Integer most, @Nullable Instant before) {
        return db.sql(sql)
                .param("stretches", Recordset.json(line.stretches()))
                .param("met", Column.of(line.met()))
                .param("competent", line.competent())
                .param("everything", line.everything())
                .param("most", most)
                .param("before", Column.ofNullable(before));
    }
}
