package heed.channels.mail.delivery;

import heed.conversations.EntryId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what came of replies that left as mails. */
@Repository
class Deliveries {

    private static final String COLUMNS =
            "select entry, recipient, state, remark, queued_at, settled_at, delayed_at, bounced_at from channels.sent_mail ";

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param settledAt null while it waits or is on its way
     * @param delayedAt when a server on the way last said that it still tries
     */
    record Delivery(
            EntryId entry,
            String recipient,
            String state,
            String remark,
            Instant queuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant delayedAt,
            @Nullable Instant bouncedAt) {

        String what() {
            if (bouncedAt != null) {
                return "returned";
            }
            return delayedAt != null && state.equals("sent") ? "delayed" : state;
        }
    }

    /** Those of these entries that left as mails. */
    List<Delivery> of(Collection<EntryId> entries) {
        return rows(
                COLUMNS + "where entry = any(:ids) and not acknowledgement",
                entries.stream().map(EntryId::value).toArray(UUID[]::new));
    }

    /** The newest hundred of a conversation. */
    List<Delivery> of(UUID conversation) {
        return rows(
                COLUMNS
                        + "where conversation = any(:ids) and not acknowledgement order by queued_at desc, id desc limit 100",
                new UUID[] {conversation});
    }

    private List<Delivery> rows(String sql, UUID[] ids) {
        return db.sql(sql)
                .param("ids", ids)
                .query((row, _) -> new Delivery(
                        new EntryId(Column.id(row, "entry")),
                        row.getString("recipient"),
                        row.getString("state"),
                        row.getString("remark"),
                        Column.instant(row, "queued_at"),
                        Column.instantOrNull(row, "settled_at"),
                        Column.instantOrNull(row, "delayed_at"),
                        Column.instantOrNull(row, "bounced_at")))
                .list();
    }
}
