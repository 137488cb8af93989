package heed.conversations;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reply waivers. */
@Repository
class ReplyWaivers {

    private final JdbcClient db;

    ReplyWaivers(JdbcClient db) {
        this.db = db;
    }

    /** @param waitingSince since when the customer had waited */
    record ReplyWaiver(UUID id, Instant waitingSince, Instant waivedAt) {}

    void add(ConversationId conversation, ReplyWaiver waiver, @Nullable StaffId by) {
        db.sql("""
                insert into conversations.reply_waiver (id, conversation, waiting_since, waived_at, waived_by)
                values (:id, :conversation, :waitingSince, :waivedAt, :by)
                """)
                .param("id", waiver.id())
                .param("conversation", conversation.value())
                .param("waitingSince", Column.of(waiver.waitingSince()))
                .param("waivedAt", Column.of(waiver.waivedAt()))
                .param("by", StaffId.valueOrNull(by))
                .update();
    }

    /** The last one that nobody has undone. */
    Optional<ReplyWaiver> last(ConversationId conversation) {
        return db.sql("""
                        select w.id, w.waiting_since, w.waived_at
                          from conversations.reply_waiver w
                         where w.conversation = :conversation and w.undone_at is null
                         order by w.waived_at desc
                         limit 1
                        """)
                .param("conversation", conversation.value())
                .query((row, _) -> new ReplyWaiver(
                        Column.id(row, "id"), Column.instant(row, "waiting_since"), Column.instant(row, "waived_at")))
                .optional();
    }

    void undo(UUID id, Instant at) {
        db.sql("update conversations.reply_waiver set undone_at = :at where id = :id")
                .param("id", id)
                .param("at", Column.of(at))
                .update();
    }
}
