package heed.conversations.effort;

import heed.conversations.ConversationId;
import heed.platform.Column;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of effort; a conversation without one is a first contact. */
@Repository
class Efforts {

    private final JdbcClient db;

    Efforts(JdbcClient db) {
        this.db = db;
    }

    Optional<Effort> find(ConversationId conversation) {
        return db.sql("""
                select contacts, transfers, repeats, switches, clarifications, waits, waited_seconds, messages
                  from conversations.effort
                 where conversation = :conversation
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new Effort(
                        row.getInt("contacts"),
                        row.getInt("transfers"),
                        row.getInt("repeats"),
                        row.getInt("switches"),
                        row.getInt("clarifications"),
                        row.getInt("waits"),
                        Duration.ofSeconds(row.getLong("waited_seconds")),
                        row.getInt("messages")))
                .optional();
    }

    /** Answers whether that changed anything. */
    boolean save(ConversationId conversation, Effort effort) {
        return db.sql("""
                        insert into conversations.effort as e (conversation, contacts, transfers, repeats, switches,
                            clarifications, waits, waited_seconds, messages)
                        values (:conversation, :contacts, :transfers, :repeats, :switches,
                            :clarifications, :waits, :waited, :messages)
                        on conflict (conversation) do update
                           set contacts = excluded.contacts, transfers = excluded.transfers, repeats = excluded.repeats,
                               switches = excluded.switches, clarifications = excluded.clarifications,
                               waits = excluded.waits, waited_seconds = excluded.waited_seconds,
                               messages = excluded.messages
                         where e is distinct from excluded
                        """)
                        .param("conversation", conversation.value())
                        .param("contacts", effort.contacts())
                        .param("transfers", effort.transfers())
                        .param("repeats", effort.repeats())
                        .param("switches", effort.switches())
                        .param("clarifications", effort.clarifications())
                        .param("waits", effort.waits())
                        .param("waited", effort.waited().toSeconds())
                        .param("messages", effort.messages())
                        .update()
                == 1;
    }

    /** What was merged away costs its customer in the survivor. */
    void remove(ConversationId conversation) {
        db.sql("delete from conversations.effort where conversation = :conversation")
                .param("conversation", conversation.value())
                .update();
    }

    /** The next conversations by id, for counting all of them again. */
    List<ConversationId> after(@Nullable ConversationId last, int most) {
        return db.sql("""
                select c.id from conversations.conversation c
                 where (cast(:last as uuid) is null or c.id > :last)
                 order by c.id
                 limit :most
                """)
                .param("last", last == null ? null : last.value())
                .param("most", most)
                .query((row, _) -> new ConversationId(Column.id(row, "id")))
                .list();
    }

    /** Whether it stands alone; locked, so that nobody adds to it while it is counted. */
    boolean lock(ConversationId conversation) {
        return db.sql("select c.merged_into from conversations.conversation c where c.id = :id for update")
                .param("id", conversation.value())
                .query((row, _) -> Optional.<UUID>ofNullable(Column.idOrNull(row, "merged_into")))
                .single()
                .isEmpty();
    }
}
