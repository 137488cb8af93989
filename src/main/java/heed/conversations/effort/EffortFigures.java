package heed.conversations.effort;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Effort and closings added up: each one statement with the reader's queues inside it. */
@Repository
class EffortFigures {

    private static final String WAITS =
            "coalesce(e.waits, case when c.channel in ('phone', 'in-person') then 0 else 1 end)";
    private static final String INDEX = """
            (:contacts * coalesce(e.contacts, 1) + :transfers * coalesce(e.transfers, 0) + :repeats * coalesce(e.repeats, 0)
             + :switches * coalesce(e.switches, 0) + :clarifications * coalesce(e.clarifications, 0) + :waits * %s)
            """.formatted(WAITS);
    private static final String BEGUN = """
              from conversations.conversation c left join conversations.effort e on e.conversation = c.id
             where c.merged_into is null and c.opened_at >= :from and c.opened_at < :to
               and (cast(:queues as text[]) is null or c.queue = any(:queues))
            """;
    private static final String CLOSED = """
              from conversations.closing k join conversations.conversation c on c.id = k.conversation
             where k.closed_at >= :from and k.closed_at < :to
               and (cast(:queues as text[]) is null or c.queue = any(:queues))
            """;
    private static final String REOPENED = " k.reopened_at <= k.closed_at + make_interval(days => :reopenDays) ";

    private final JdbcClient db;

    EffortFigures(JdbcClient db) {
        this.db = db;
    }

    /** Conversations that began in the window, by part; the latest state of each. */
    List<Begun> begun(Actor actor, EffortFormula formula, Instant from, Instant to, EffortBy by) {
        return asked(
                        "select " + by.begun() + " as part, count(*) as conversations, sum(" + INDEX + """
                ) as effort, sum(coalesce(e.contacts, 1)) as contacts, sum(coalesce(e.transfers, 0)) as transfers,
                sum(coalesce(e.repeats, 0)) as repeats, sum(coalesce(e.switches, 0)) as switches,
                sum(coalesce(e.clarifications, 0)) as clarifications, sum(""" + WAITS + """
                ) as waits, sum(coalesce(e.waited_seconds, 0)) as waited
                """
                                + BEGUN + " group by 1 order by 1",
                        actor,
                        formula,
                        from,
                        to)
                .query((row, _) -> new Begun(
                        row.getString("part"),
                        row.getLong("conversations"),
                        row.getLong("effort"),
                        row.getLong("contacts"),
                        row.getLong("transfers"),
                        row.getLong("repeats"),
                        row.getLong("switches"),
                        row.getLong("clarifications"),
                        row.getLong("waits"),
                        row.getLong("waited")))
                .list();
    }

    /** Closings within the window, by part. */
    List<Closed> closed(Actor actor, EffortFormula formula, Instant from, Instant to, EffortBy by) {
        return asked(
                        "select " + by.closed() + " as part, count(*) as closings, count(*) filter (where" + REOPENED
                                + """
                ) as reopened, count(*) filter (where k.ended <> 'confirmed') as unconfirmed,
                count(*) filter (where k.ended in ('unanswered', 'never-answered')) as unanswered,
                count(*) filter (where k.last) as standing,
                coalesce(sum(k.messages) filter (where k.last), 0) as messages
                """ + CLOSED + " group by 1 order by 1",
                        actor,
                        formula,
                        from,
                        to)
                .query((row, _) -> new Closed(
                        row.getString("part"),
                        row.getLong("closings"),
                        row.getLong("reopened"),
                        row.getLong("unconfirmed"),
                        row.getLong("unanswered"),
                        row.getLong("standing"),
                        row.getLong("messages")))
                .list();
    }

    /** One part's figures of effort. */
    record Begun(
            String part,
            long conversations,
            long index,
            long contacts,
            long transfers,
            long repeats,
            long switches,
            long clarifications,
            long waits,
            long waitedSeconds) {}

    /** One part's figures of closings; messages are those of closings that stand. */
    record Closed(
            String part,
            long closings,
            long reopened,
            long unconfirmed,
            long unanswered,
            long standing,
            long messages) {}

    /** A conversation behind a figure, and how much it adds to it. */
    record Case(long number, String subject, String queue, Instant at, long adds, long index) {}

    /** The cases behind a figure, those that add most first. @param parts values of the part, null for all of them */
    List<Case> cases(
            Actor actor,
            EffortFormula formula,
            Instant from,
            Instant to,
            EffortFigure figure,
            EffortBy by,
            @Nullable List<String> parts,
            int offset,
            int most) {
        String sql = figure.ofClosings()
                ? "select c.number, c.subject, c.queue, k.closed_at as at, "
                        + (figure == EffortFigure.MESSAGES ? "k.messages" : "1") + " as adds, " + INDEX + " as effort"
                        + CLOSED.replace(
                                "where k.closed_at",
                                "left join conversations.effort e on e.conversation = c.id where k.closed_at")
                        + " and " + closings(figure)
                : "select c.number, c.subject, c.queue, c.opened_at as at, " + adds(figure) + " as adds, " + INDEX
                        + " as effort" + BEGUN + " and " + adds(figure) + " > 0";
        String part = figure.ofClosings() ? by.closed() : by.begun();
        return asked(
                        sql + " and (cast(:parts as text[]) is null or " + part + " = any(:parts))"
                                + " order by adds desc, at desc, c.number limit :most offset :offset",
                        actor,
                        formula,
                        from,
                        to)
                .param("parts", parts == null ? null : Column.of(parts))
                .param("most", most)
                .param("offset", offset)
                .query((row, _) -> new Case(
                        row.getLong("number"),
                        row.getString("subject"),
                        row.getString("queue"),
                        Column.instant(row, "at"),
                        row.getLong("adds"),
                        row.getLong("effort")))
                .list();
    }

    private static String adds(EffortFigure figure) {
        return switch (figure) {
            case INDEX -> INDEX;
            case CONTACTS -> "coalesce(e.contacts, 1)";
            case TRANSFERS -> "coalesce(e.transfers, 0)";
            case REPEATS -> "coalesce(e.repeats, 0)";
            case SWITCHES -> "coalesce(e.switches, 0)";
            case CLARIFICATIONS -> "coalesce(e.clarifications, 0)";
            case WAITS -> WAITS;
            case MESSAGES, CLOSINGS, REOPENED, UNCONFIRMED, UNANSWERED -> "1";
        };
    }

    private static String closings(EffortFigure figure) {
        return switch (figure) {
            case MESSAGES -> "k.last";
            case REOPENED -> REOPENED;
            case UNCONFIRMED -> "k.ended <> 'confirmed'";
            case UNANSWERED -> "k.ended in ('unanswered', 'never-answered')";
            case CLOSINGS, INDEX, CONTACTS, TRANSFERS, REPEATS, SWITCHES, CLARIFICATIONS, WAITS -> "true";
        };
    }

    private StatementSpec asked(String sql, Actor actor, EffortFormula formula, Instant from, Instant to) {
        return db.sql(sql)
                .param("queues", Column.ofNullable(actor.queuesFor(Right.CONVERSATIONS_READ)))
                .param("from", Column.of(from))
                .param("to", Column.of(to))
                .param("contacts", formula.contacts())
                .param("transfers", formula.transfers())
                .param("repeats", formula.repeats())
                .param("switches", formula.switches())
                .param("clarifications", formula.clarifications())
                .param("waits", formula.waits())
                .param("reopenDays", formula.reopenDays());
    }
}
