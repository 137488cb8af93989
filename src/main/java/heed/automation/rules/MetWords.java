package heed.automation.rules;

import heed.conversations.ConversationId;
import heed.conversations.ConversationRemains;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of a conversation that rules met: the log keeps that a rule was asked and what it did. */
@Repository
class MetWords implements ConversationRemains {

    private final JdbcClient db;

    MetWords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Integer> forget(Collection<ConversationId> ids) {
        db.sql("update automation.occurrence set said = '' where conversation = any(:ids) and said <> ''")
                .param("ids", ConversationId.values(ids))
                .update();
        db.sql("""
                update automation.rule_run set checks = '[]', reasons = '[]'
                 where conversation = any(:ids) and (checks <> '[]' or reasons <> '[]')
                """).param("ids", ConversationId.values(ids)).update();
        return Map.of();
    }
}
