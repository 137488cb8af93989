package heed.channels.mail;

import heed.platform.Column;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of Message-IDs that somebody else's mail server gave to letters of ours. */
@Repository
class OtherMessageIds {

    private final JdbcClient db;
    private final Clock clock;

    OtherMessageIds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void learn(UUID conversation, String messageId) {
        db.sql("""
                insert into channels.other_message_id (message_id, conversation, learned_at)
                values (:messageId, :conversation, :now)
                    on conflict do nothing
                """)
                .param("messageId", messageId)
                .param("conversation", conversation)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Where letters with these Message-IDs stand, as near as the ids are. */
    List<UUID> conversations(List<String> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : db.sql("""
                        select conversation
                          from channels.other_message_id
                         where message_id = any(:ids)
                         order by array_position(:ids, message_id), learned_at desc
                         limit 50
                        """)
                        .param("ids", Column.of(messageIds))
                        .query((row, _) -> Column.id(row, "conversation"))
                        .list();
    }
}
