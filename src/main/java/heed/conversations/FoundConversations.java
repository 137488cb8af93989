package heed.conversations;

import heed.identity.Actor;
import heed.platform.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of conversations: each one statement with the search, the place in the list and the reader's queues inside it. */
@Repository
class FoundConversations {

    private final JdbcClient db;

    FoundConversations(JdbcClient db) {
        this.db = db;
    }

    /** @param from where the list goes on, null at its start */
    List<Conversation> page(
            Actor actor, View view, ListOrder order, Conditions search, @Nullable ListPlace from, int limit) {
        visible(actor, search);
        view(actor, view, search);
        if (from != null) {
            order.behind(from, search);
        }
        boolean back = from != null && from.back();
        List<Conversation> found = db.sql("select " + Conversations.COLUMNS
                        + " from conversations.conversation c where " + search.sql() + " order by " + order.by(back)
                        + " limit " + limit)
                .params(search.values())
                .query((row, _) -> Conversations.toConversation(row))
                .list();
        return back ? found.reversed() : found;
    }

    /** How many a view and a search find, counted no further than the most that anybody wants to know. */
    int count(Actor actor, View view, Conditions search, int most) {
        visible(actor, search);
        view(actor, view, search);
        return db.sql("select count(*) from (select 1 from conversations.conversation c where " + search.sql()
                        + " limit " + most + ") as found")
                .params(search.values())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** How many stand in each view. */
    Counts counts(Actor actor) {
        var mine = new Conditions();
        visible(actor, mine);
        view(actor, View.ALL, mine);
        mine.add("c.status not in ('resolved', 'closed')");
        var values = new java.util.ArrayList<Object>();
        values.add(me(actor));
        values.addAll(mine.values());
        return db.sql("""
                select count(*) filter (where c.assignee = cast(? as uuid) and c.status = 'open') as mine,
                       count(*) filter (where c.assignee is null and c.status = 'open') as nobody,
                       count(*) filter (where c.status <> 'open') as waiting
                  from conversations.conversation c
                 where\s""" + mine.sql())
                .params(values)
                .query((row, _) -> new Counts(row.getLong("mine"), row.getLong("nobody"), row.getLong("waiting")))
                .single();
    }

    record Counts(long mine, long nobody, long waiting) {}

    private static void visible(Actor actor, Conditions to) {
        to.negate(false);
        to.add("c.merged_into is null");
        if (actor.queues() != null) {
            to.add("c.queue = any(?)", (Object) Column.of(actor.queues()));
        }
    }

    private static void view(Actor actor, View view, Conditions to) {
        switch (view) {
            case MINE -> to.add("c.assignee = cast(? as uuid) and c.status = 'open'", me(actor));
            case NOBODY -> to.add("c.assignee is null and c.status = 'open'");
            case WAITING -> to.add("c.status in ('waiting-customer', 'waiting-third-party', 'snoozed')");
            case UNANSWERED -> to.add("c.waiting_since is not null and c.status not in ('resolved', 'closed')");
            case ALL -> {}
        }
    }

    private static String me(Actor actor) {
        return actor.staff() == null
                ? "00000000-0000-0000-0000-000000000000"
                : actor.staff().toString();
    }
}
