package heed.conversations.bulk;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of what becomes of each conversation in a bulk run. */
@Repository
class BulkItems {

    private static final TypeReference<Standing> STANDING = new TypeReference<>() {};

    private final JdbcClient db;

    BulkItems(JdbcClient db) {
        this.db = db;
    }

    /**
     * One conversation in a run, with how it stood before and after.
     *
     * @param reply the entry that its reply became, or becomes when it leaves; null where none was held
     * @param ran the run of what was prepared, null where nothing was
     */
    record BulkItem(
            int place,
            ConversationId conversation,
            List<String> reasons,
            @Nullable Standing before,
            @Nullable Standing after,
            @Nullable UUID reply,
            @Nullable UUID ran) {}

    /** Places of those in this state, in the order in which they were chosen. */
    List<Integer> places(UUID run, String state, int limit) {
        return db.sql("""
                select i.place from conversations.bulk_item i
                 where i.run = :run and i.state = :state order by i.place limit :limit
                """)
                .param("run", run)
                .param("state", state)
                .param("limit", limit)
                .query((row, _) -> row.getInt("place"))
                .list();
    }

    /** Locked until the transaction ends; empty where another has taken it or settled it. */
    Optional<BulkItem> take(UUID run, int place, String state) {
        return db.sql("""
                select i.place, i.conversation, i.reasons, i.before, i.after, i.reply, i.ran
                  from conversations.bulk_item i
                 where i.run = :run and i.place = :place and i.state = :state
                   for update skip locked
                """)
                .param("run", run)
                .param("place", place)
                .param("state", state)
                .query((row, _) -> toItem(row))
                .optional();
    }

    List<BulkItem> refused(UUID run, int limit) {
        return db.sql("""
                select i.place, i.conversation, i.reasons, i.before, i.after, i.reply, i.ran
                  from conversations.bulk_item i
                 where i.run = :run and (i.state in ('refused', 'kept') or i.reasons <> '{}')
                 order by i.place limit :limit
                """)
                .param("run", run)
                .param("limit", limit)
                .query((row, _) -> toItem(row))
                .list();
    }

    /** @param reply the entry that its reply becomes when it leaves, null where none is held */
    void changed(UUID run, int place, Standing before, Standing after, @Nullable EntryId reply, @Nullable UUID ran) {
        db.sql("""
                update conversations.bulk_item
                   set state = 'changed', before = cast(:before as jsonb), after = cast(:after as jsonb), reply = :reply,
                       ran = :ran
                 where run = :run and place = :place
                """)
                .param("run", run)
                .param("place", place)
                .param("before", Recordset.json(before))
                .param("after", Recordset.json(after))
                .param("reply", reply == null ? null : reply.value())
                .param("ran", ran)
                .update();
    }

    /** Its reply never left. */
    void repliedNever(UUID run, int place, Instant at) {
        db.sql("update conversations.bulk_item set reply_taken_back_at = :at where run = :run and place = :place")
                .param("run", run)
                .param("place", place)
                .param("at", Column.of(at))
                .update();
    }

    /** Those whose replies were taken back before they left. */
    List<ConversationId> takenBack(UUID run, int limit) {
        return db.sql("""
                select i.conversation from conversations.bulk_item i
                 where i.run = :run and i.reply_taken_back_at is not null order by i.place limit :limit
                """)
                .param("run", run)
                .param("limit", limit)
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .list();
    }

    void settle(UUID run, int place, String state, List<String> reasons) {
        db.sql("""
                update conversations.bulk_item set state = :state, reasons = :reasons
                 where run = :run and place = :place
                """)
                .param("run", run)
                .param("place", place)
                .param("state", state)
                .param("reasons", Column.of(reasons))
                .update();
    }

    private static BulkItem toItem(ResultSet row) throws SQLException {
        String before = row.getString("before");
        String after = row.getString("after");
        return new BulkItem(
                row.getInt("place"),
                new ConversationId(Column.id(row, "conversation")),
                Column.texts(row, "reasons"),
                before == null ? null : Recordset.read(before, STANDING),
                after == null ? null : Recordset.read(after, STANDING),
                Column.idOrNull(row, "reply"),
                Column.idOrNull(row, "ran"));
    }
}
