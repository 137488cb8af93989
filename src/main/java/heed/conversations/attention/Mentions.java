package heed.conversations.attention;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.StaffId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mentions. */
@Repository
class Mentions {

    private final JdbcClient db;

    Mentions(JdbcClient db) {
        this.db = db;
    }

    void add(ConversationId conversation, EntryId entry, Collection<StaffId> whom) {
        for (StaffId each : whom) {
            db.sql(
                            "insert into conversations.mention (entry, staff, conversation) values (:entry, :staff, :conversation)")
                    .param("entry", entry.value())
                    .param("staff", each.value())
                    .param("conversation", conversation.value())
                    .update();
        }
    }
}
