package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Column;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments behind which nobody stands, over all conversations that somebody may read. */
@Repository
class FoundCommitments {

    private static final String UNBACKED = """
              from conversations.commitment m join conversations.conversation c on c.id = m.conversation
             where (cast(:queues as text[]) is null or c.queue = any(:queues))
               and m.promise is null and m.dismissed_at is null
            """;

    private final JdbcClient db;

    FoundCommitments(JdbcClient db) {
        this.db = db;
    }

    /** A commitment and where it was written. */
    record Unbacked(Commitment commitment, long number, String subject) {}

    long count(Actor actor) {
        return db.sql("select count(*)" + UNBACKED)
                .param("queues", Column.ofNullable(actor.queuesFor(Right.CONVERSATIONS_READ)))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The oldest first. */
    List<Unbacked> oldest(Actor actor, int most) {
        return db.sql("select m.id, m.conversation, m.entry, m.words, m.written_at, m.written_by, c.number, c.subject"
                        + UNBACKED + " order by m.written_at, m.id limit :most")
                .param("queues", Column.ofNullable(actor.queuesFor(Right.CONVERSATIONS_READ)))
                .param("most", most)
                .query((row, _) -> new Unbacked(
                        new Commitment(
                                Column.id(row, "id"),
                                new ConversationId(Column.id(row, "conversation")),
                                new EntryId(Column.id(row, "entry")),
                                row.getString("words"),
                                Column.instant(row, "written_at"),
                                new StaffId(Column.id(row, "written_by"))),
                        row.getLong("number"),
                        row.getString("subject")))
                .list();
    }
}
