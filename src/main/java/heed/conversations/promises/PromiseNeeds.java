package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.StillNeeded;
import heed.platform.Column;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was promised and is not settled keeps its words. */
@Repository
class PromiseNeeds implements StillNeeded {

    private final JdbcClient db;

    PromiseNeeds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<ConversationId, String> among(Collection<ConversationId> ids) {
        return db
                .sql("""
                select distinct p.conversation
                  from conversations.promise p
                 where p.conversation = any(:ids) and p.state in ('open', 'broken')
                """)
                .param("ids", ConversationId.values(ids))
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .set()
                .stream()
                .collect(java.util.stream.Collectors.toMap(id -> id, _ -> "retention.hindrance.promise"));
    }
}
