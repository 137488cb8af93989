package heed.conversations.disclosures;

import heed.conversations.ConversationId;
import heed.conversations.StillNeeded;
import heed.platform.Column;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Information that is asked for and not given or refused yet keeps the words of its conversation. */
@Repository
class DisclosureNeeds implements StillNeeded {

    private final JdbcClient db;

    DisclosureNeeds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<ConversationId, String> among(Collection<ConversationId> ids) {
        return db
                .sql("""
                select distinct d.conversation
                  from conversations.disclosure d
                 where d.conversation = any(:ids) and d.ended_at is null
                """)
                .param("ids", ConversationId.values(ids))
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .set()
                .stream()
                .collect(java.util.stream.Collectors.toMap(id -> id, _ -> "retention.hindrance.disclosure"));
    }
}
