package heed.conversations.links;

import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.links.MergePreview.Spoke;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows tell of conversations that may be about the same matter. */
@Repository
class MergeCandidates {

    private final JdbcClient db;

    MergeCandidates(JdbcClient db) {
        this.db = db;
    }

    /**
     * Open ones of the same customer and open ones with the same subject, those that moved last first.
     *
     * @param queues in which they may lie, null for any
     */
    Candidates of(KnownConversation one, Collection<CustomerId> customers, @Nullable Set<String> queues, int most) {
        String open = """
                 and c.id <> :id and c.merged_into is null and c.status not in ('resolved', 'closed')
                 and (cast(:queues as text[]) is null or c.queue = any(:queues))
                 order by c.last_entry_at desc, c.id desc
                 limit :most
                """;
        return new Candidates(
                ids(
                        db.sql("select c.id from conversations.conversation c where c.customer = any(:customers)"
                                        + open)
                                .param("customers", CustomerId.values(customers)),
                        one,
                        queues,
                        most),
                ids(db.sql("""
                                        select c.id
                                          from conversations.conversation c
                                         where conversations.matter(c.subject) = conversations.matter(:subject)
                                           and conversations.matter(c.subject) <> ''
                                        """ + open).param("subject", one.subject()), one, queues, most));
    }

    /** Ids of those of the same customer, and of those with the same subject. */
    record Candidates(Set<ConversationId> sameCustomer, Set<ConversationId> sameSubject) {

        Set<ConversationId> all() {
            var all = new LinkedHashSet<>(sameSubject);
            all.retainAll(sameCustomer);
            all.addAll(sameCustomer);
            all.addAll(sameSubject);
            return all;
        }
    }

    private static Set<ConversationId> ids(
            JdbcClient.StatementSpec sql, KnownConversation one, @Nullable Set<String> queues, int most) {
        return new LinkedHashSet<>(sql.param("id", one.id().value())
                .param("queues", queues == null ? null : Column.of(queues))
                .param("most", most)
                .query((row, _) -> new ConversationId(Column.id(row, "id")))
                .list());
    }

    /** Who wrote or spoke in a conversation and in all that were merged into it. */
    List<Spoke> spoke(ConversationId conversation, boolean notes) {
        return db.sql("""
                select e.author_name,
                       count(*) filter (where e.kind <> 'note') as messages,
                       count(*) filter (where e.kind = 'note') as notes
                  from conversations.entry e
                 where e.id in (select conversations.timeline(:conversation))
                   and e.kind <> 'event' and (:notes or e.kind <> 'note')
                 group by e.author_kind, e.author_name
                 order by count(*) desc, e.author_name
                """)
                .param("conversation", conversation.value())
                .param("notes", notes)
                .query((row, _) ->
                        new Spoke(row.getString("author_name"), row.getLong("messages"), row.getLong("notes")))
                .list();
    }
}
