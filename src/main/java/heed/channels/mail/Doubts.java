package heed.channels.mail;

import heed.conversations.ConversationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the headers of mails say against their senders. */
@Repository
class Doubts {

    private final JdbcClient db;

    Doubts(JdbcClient db) {
        this.db = db;
    }

    /** What speaks against the senders of a conversation's newest mails: answers wanted at another domain, or one that does not vouch. */
    List<Doubt> of(ConversationId conversation, int limit) {
        return db.sql("""
                select sender, claims, case when elsewhere then reply_to end as reply_to
                  from (select m.sender, m.received_at, m.reading ->> 'claims' as claims, found.reply_to,
                               coalesce(split_part(lower(found.reply_to), '@', 2) <> split_part(lower(m.sender), '@', 2), false) as elsewhere,
                               coalesce(m.reading #>> '{authentication,dmarc}' in ('fail', 'unproven'), false) as refused
                          from channels.mail m
                         cross join lateral (select m.reading #>> '{authentication,replyTo}' as reply_to) found
                         where m.conversation = :conversation and not m.third_party) each
                 where elsewhere or refused or claims is not null
                 order by received_at desc
                 limit :limit
                """)
                .param("conversation", conversation.value())
                .param("limit", limit)
                .query((row, _) ->
                        new Doubt(row.getString("sender"), row.getString("reply_to"), row.getString("claims")))
                .list();
    }
}
