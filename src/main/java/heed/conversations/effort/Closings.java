package heed.conversations.effort;

import heed.conversations.ConversationId;
import heed.platform.Column;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of closings. */
@Repository
class Closings {

    private final JdbcClient db;

    Closings(JdbcClient db) {
        this.db = db;
    }

    /** Takes the place of all that were known of the conversation. */
    void save(ConversationId conversation, List<Closing> closings) {
        for (int ordinal = 0; ordinal < closings.size(); ordinal++) {
            Closing closing = closings.get(ordinal);
            db.sql("""
                    insert into conversations.closing as k (conversation, ordinal, closed_at, closed_by, closed_by_name,
                        ended, messages, reopened_at, last)
                    values (:conversation, :ordinal, :at, :by, :byName, :ended, :messages, :reopenedAt, :last)
                    on conflict (conversation, ordinal) do update
                       set closed_at = excluded.closed_at, closed_by = excluded.closed_by,
                           closed_by_name = excluded.closed_by_name, ended = excluded.ended,
                           messages = excluded.messages, reopened_at = excluded.reopened_at, last = excluded.last
                     where k is distinct from excluded
                    """)
                    .param("conversation", conversation.value())
                    .param("ordinal", ordinal)
                    .param("at", Column.of(closing.at()))
                    .param("by", closing.by())
                    .param("byName", closing.byName())
                    .param("ended", closing.ended().key())
                    .param("messages", closing.messages())
                    .param("reopenedAt", Column.ofNullable(closing.reopenedAt()))
                    .param("last", closing.last())
                    .update();
        }
        db.sql("delete from conversations.closing where conversation = :conversation and ordinal >= :many")
                .param("conversation", conversation.value())
                .param("many", closings.size())
                .update();
    }
}
