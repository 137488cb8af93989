package heed.conversations;

import heed.parties.CustomerId;
import heed.parties.CustomerTimeline.Happening;
import heed.parties.CustomerTimeline.Place;
import heed.platform.Column;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of entries, read by the customer whose past they are. */
@Repository
class PastEntries {

    /** Each conversation of the customers, with those that it was merged into, at any remove. */
    private static final String MINE = """
            with recursive mine (asked, merged_into, queue) as (
                select c.id, c.merged_into, c.queue from conversations.conversation c where c.customer = any(:customers)
                union all
                select m.asked, c.merged_into, c.queue
                  from mine m join conversations.conversation c on c.id = m.merged_into
            )
            """;

    private final JdbcClient db;

    PastEntries(JdbcClient db) {
        this.db = db;
    }

    /** The queues in which their conversations lie, and those in which what these were merged into lies. */
    List<String> queuesOf(Collection<CustomerId> customers) {
        return db.sql(MINE + "select distinct queue from mine")
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> row.getString("queue"))
                .list();
    }

    /** The newest first; what was split off stands where it is read now, and a merged conversation is left out where it, or what it became part of, lies elsewhere. */
    List<Happening> before(
            Collection<CustomerId> customers, Collection<String> queues, @Nullable Place before, int most) {
        return db.sql(MINE + """
                select e.id, e.at, e.kind, e.author_name, c.channel, c.number, c.subject,
                       left(regexp_replace(coalesce(e.visible, e.text), '\\s+', ' ', 'g'), 200) as excerpt
                  from conversations.conversation c
                  join lateral (
                      select e.id, e.at, e.kind, e.author_name, e.visible, e.text
                        from conversations.entry e
                       where e.conversation = c.id
                         and not exists (select from conversations.moved_entry m where m.entry = e.id)
                      union all
                      select e.id, e.at, e.kind, e.author_name, e.visible, e.text
                        from conversations.moved_entry m join conversations.entry e on e.id = m.entry
                       where m.into_conversation = c.id) e on true
                 where c.id in (select asked from mine group by asked having bool_and(queue = any(:queues)))
                   and e.kind in ('customer-message', 'reply', 'call', 'in-person')
                   and (cast(:beforeAt as timestamptz) is null
                        or (e.at, e.id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
                 order by e.at desc, e.id desc
                 limit :most
                """)
                .param("customers", CustomerId.values(customers))
                .param("queues", Column.of(queues))
                .param("beforeAt", before == null ? null : Column.of(before.at()))
                .param("beforeId", before == null ? null : before.id())
                .param("most", most)
                .query((row, _) -> new Happening(
                        Column.instant(row, "at"),
                        Column.id(row, "id"),
                        channel(row.getString("kind"), row.getString("channel")),
                        "conversations.happened." + row.getString("kind"),
                        row.getString("subject"),
                        row.getString("excerpt"),
                        row.getString("author_name"),
                        ConversationView.url(row.getLong("number"))))
                .list();
    }

    /** A call or a talk that was written down belongs to its own channel, whichever the conversation began on. */
    private static String channel(String kind, String conversations) {
        return kind.equals("call") ? "phone" : kind.equals("in-person") ? "in-person" : conversations;
    }
}
