package heed.automation.webhooks;

import heed.conversations.ConversationId;
import heed.identity.Keepsake.Found;
import heed.identity.Keepsake.Mark;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was told to webhooks, by their age and by what they are about. */
@Repository
class SettledDeliveries {

    private final JdbcClient db;

    SettledDeliveries(JdbcClient db) {
        this.db = db;
    }

    List<Found> before(Instant before, Mark after, int most, boolean claim) {
        return db.sql("""
                select d.id, d.created_at, d.event
                  from automation.webhook_delivery d
                 where d.state <> 'waiting' and d.created_at < :before and (d.created_at, d.id) > (:at, :id)
                 order by d.created_at, d.id
                 limit :most
                """ + (claim ? " for update of d skip locked" : ""))
                .param("before", Column.of(before))
                .param("at", Column.of(after.at()))
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> {
                    UUID id = Column.id(row, "id");
                    Instant created = Column.instant(row, "created_at");
                    return new Found(id, new Mark(created, id), created, List.of(row.getString("event")), null, null);
                })
                .list();
    }

    int remove(Collection<UUID> ids) {
        return db.sql("delete from automation.webhook_delivery where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What waits still is not sent any more. */
    int removeAbout(Collection<ConversationId> conversations) {
        return db.sql("delete from automation.webhook_delivery where conversation = any(:conversations)")
                .param("conversations", ConversationId.values(conversations))
                .update();
    }
}
