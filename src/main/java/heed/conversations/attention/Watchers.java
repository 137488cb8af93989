package heed.conversations.attention;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of watchers. */
@Repository
class Watchers {

    private final JdbcClient db;

    Watchers(JdbcClient db) {
        this.db = db;
    }

    Set<StaffId> of(ConversationId conversation) {
        return db.sql("select staff from conversations.watcher where conversation = :conversation")
                .param("conversation", conversation.value())
                .query((row, _) -> new StaffId(row.getObject("staff", UUID.class)))
                .set();
    }

    /** Answers whether they did not watch before. */
    boolean add(ConversationId conversation, StaffId staff, Instant since) {
        return db.sql("""
                insert into conversations.watcher (conversation, staff, since) values (:conversation, :staff, :since)
                on conflict (conversation, staff) do nothing
                """)
                        .param("conversation", conversation.value())
                        .param("staff", staff.value())
                        .param("since", Column.of(since))
                        .update()
                == 1;
    }

    /** Answers whether they watched before. */
    boolean remove(ConversationId conversation, StaffId staff) {
        return db.sql("delete from conversations.watcher where conversation = :conversation and staff = :staff")
                        .param("conversation", conversation.value())
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    /** Who watches the one watches the other too. */
    void follow(ConversationId merged, ConversationId into) {
        db.sql("""
                insert into conversations.watcher (conversation, staff, since)
                select :into, w.staff, w.since from conversations.watcher w where w.conversation = :merged
                on conflict (conversation, staff) do nothing
                """).param("into", into.value()).param("merged", merged.value()).update();
    }
}
