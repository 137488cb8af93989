package heed.conversations.promises;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists and counts of promises: each one statement with the reader's queues inside it. */
@Repository
class FoundPromises {

    private static final String FROM =
            " from conversations.promise p join conversations.conversation c on c.id = p.conversation ";
    private static final String VISIBLE = " (cast(:queues as text[]) is null or c.queue = any(:queues)) ";
    private static final String WAITS = " p.state in ('open', 'broken') ";
    private static final String RELEASED_BEFORE = " (p.state = 'released' and p.missed_at is null) ";
    private static final String MISSED =
            " (p.missed_at is not null or p.state = 'kept-late' or (p.state in ('open', 'broken') and p.first_due_at <= :now)) ";
    private static final String WINDOW = " p.first_due_at >= :from and p.first_due_at < :to ";

    private final JdbcClient db;

    FoundPromises(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is looked for.
     *
     * @param owners with their queues at the same place, for {@link PromiseView#UNOWNED}
     */
    record Wanted(
            PromiseView view,
            Instant from,
            Instant to,
            List<OwnedIn> owners,
            @Nullable PromisePlace after) {}

    /** Somebody who owns promises in a queue. */
    record OwnedIn(UUID owner, String queue) {}

    List<ListedPromise> page(Actor actor, Wanted wanted, Instant now, int limit) {
        boolean past = wanted.view().past();
        String key = past ? "p.first_due_at" : "p.due_at";
        PromisePlace after = wanted.after();
        String goesOn = after == null ? "" : " and (" + key + ", p.id) " + (past ? "<" : ">") + " (:afterAt, :afterId)";
        StatementSpec sql = asked(
                        "select " + Promises.COLUMNS + ", c.number, c.subject, c.queue, c.customer" + FROM + "where"
                                + VISIBLE + "and" + condition(wanted.view()) + goesOn + " order by " + key
                                + (past ? " desc, p.id desc" : ", p.id") + " limit :limit",
                        actor,
                        now,
                        wanted.from(),
                        wanted.to())
                .param("me", actor.staff())
                .param("owners", wanted.owners().stream().map(OwnedIn::owner).toArray(UUID[]::new))
                .param("ownedIn", wanted.owners().stream().map(OwnedIn::queue).toArray(String[]::new))
                .param("limit", limit);
        if (after != null) {
            sql = sql.param("afterAt", Column.of(after.at())).param("afterId", after.id());
        }
        return sql.query((row, _) -> new ListedPromise(
                        Promises.toPromise(row),
                        row.getLong("number"),
                        row.getString("subject"),
                        row.getString("queue"),
                        new CustomerId(Column.id(row, "customer"))))
                .list();
    }

    private static String condition(PromiseView view) {
        return switch (view) {
            case MINE -> WAITS + "and p.owner = :me ";
            case TEAM -> WAITS;
            case OVERDUE -> WAITS + "and p.due_at <= :now ";
            case UNOWNED -> WAITS + "and (p.owner, c.queue) in (select * from unnest(:owners, :ownedIn)) ";
            case KEPT -> WINDOW + "and p.state = 'kept' ";
            case MISSED -> WINDOW + "and p.state <> 'kept' and" + MISSED;
            case RELEASED -> WINDOW + "and" + RELEASED_BEFORE;
            case ALL -> WINDOW;
        };
    }

    /** How many were kept, exactly; the lists behind the figures are those of the views of the same names. */
    KeptRate rate(Actor actor, Instant from, Instant to, Instant now) {
        return asked(
                        "select count(*) filter (where p.state = 'kept') as kept,"
                                + " count(*) filter (where p.state = 'kept-late') as kept_late,"
                                + " count(*) filter (where p.state = 'kept' or" + MISSED + ") as due,"
                                + " count(*) filter (where" + RELEASED_BEFORE + ") as released" + FROM + "where"
                                + VISIBLE + "and" + WINDOW,
                        actor,
                        now,
                        from,
                        to)
                .query((row, _) -> new KeptRate(
                        from,
                        to,
                        row.getLong("kept"),
                        row.getLong("kept_late"),
                        row.getLong("due"),
                        row.getLong("released")))
                .single();
    }

    /** Who owns what waits, and in which queues. */
    List<OwnedIn> owners(Actor actor) {
        return db.sql("select distinct p.owner, c.queue" + FROM + "where" + VISIBLE + "and" + WAITS)
                .param("queues", queues(actor))
                .query((row, _) -> new OwnedIn(Column.id(row, "owner"), row.getString("queue")))
                .list();
    }

    /** Conversations of the demo in which something can have been promised: that about the subject, or the latest that are done. */
    List<UUID> conversations(String subject, int most) {
        return db.sql("""
                select c.id from conversations.conversation c
                 where case when :subject = '' then c.status in ('resolved', 'closed') and c.assignee is not null
                            else c.subject = :subject end
                 order by c.last_entry_at desc
                 limit :most
                """)
                .param("subject", subject)
                .param("most", most)
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    private StatementSpec asked(String sql, Actor actor, Instant now, Instant from, Instant to) {
        return db.sql(sql)
                .param("queues", queues(actor))
                .param("now", Column.of(now))
                .param("from", Column.of(from))
                .param("to", Column.of(to));
    }

    private static String @Nullable [] queues(Actor actor) {
        return Column.ofNullable(actor.queuesFor(Right.CONVERSATIONS_READ));
    }
}
