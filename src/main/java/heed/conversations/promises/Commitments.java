package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of commitments found in replies. */
@Repository
class Commitments {

    private static final String SELECT =
            "select m.id, m.conversation, m.entry, m.words, m.written_at, m.written_by from conversations.commitment m ";

    private final JdbcClient db;

    Commitments(JdbcClient db) {
        this.db = db;
    }

    void add(ConversationId conversation, EntryId entry, List<String> words, Instant at, StaffId by) {
        for (int position = 0; position < words.size(); position++) {
            db.sql("""
                    insert into conversations.commitment
                        (id, conversation, entry, position, words, written_at, written_by)
                    values (:id, :conversation, :entry, :position, :words, :at, :by)
                    """)
                    .param("id", Ids.next())
                    .param("conversation", conversation.value())
                    .param("entry", entry.value())
                    .param("position", position)
                    .param("words", words.get(position))
                    .param("at", Column.of(at))
                    .param("by", by.value())
                    .update();
        }
    }

    /** Those that nobody has backed or called none, in the order in which they were written. */
    List<Commitment> unbackedOf(ConversationId conversation) {
        return db.sql(Promises.FAMILY + SELECT + """
                 where m.conversation in (select id from family) and m.promise is null and m.dismissed_at is null
                 order by m.written_at, m.entry, m.position
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> toCommitment(row))
                .list();
    }

    void back(Commitment commitment, PromiseId promise) {
        db.sql("update conversations.commitment set promise = :promise where id = :id and dismissed_at is null")
                .param("promise", promise.value())
                .param("id", commitment.id())
                .update();
    }

    void dismiss(Commitment commitment, Actor actor, Instant at) {
        db.sql("""
                update conversations.commitment set dismissed_at = :at, dismissed_by = :by
                 where id = :id and promise is null
                """)
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("id", commitment.id())
                .update();
    }

    private static Commitment toCommitment(ResultSet row) throws SQLException {
        return new Commitment(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "conversation")),
                new EntryId(Column.id(row, "entry")),
                row.getString("words"),
                Column.instant(row, "written_at"),
                new StaffId(Column.id(row, "written_by")));
    }
}
