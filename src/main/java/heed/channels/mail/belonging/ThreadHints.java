package heed.channels.mail.belonging;

import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.platform.Column;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of conversations that may belong to another one. */
@Repository
public class ThreadHints {

    private final JdbcClient db;
    private final Clock clock;

    ThreadHints(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param why {@code letter} where it names a letter of the other, {@code number} where it names its number */
    record Hint(ConversationId possibly, String why, Instant foundAt) {}

    /** Remembers that a conversation which was begun by a letter may belong to another. */
    public void note(UUID conversation, UUID possibly, String why) {
        db.sql("""
                insert into channels.thread_hint (conversation, possibly, why, found_at)
                values (:conversation, :possibly, :why, :now)
                    on conflict do nothing
                """)
                .param("conversation", conversation)
                .param("possibly", possibly)
                .param("why", why)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Those that nobody has dismissed, the oldest first. */
    List<Hint> open(ConversationId conversation) {
        return db.sql("""
                select possibly, why, found_at
                  from channels.thread_hint
                 where conversation = :conversation and dismissed_at is null
                 order by found_at, possibly
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new Hint(
                        new ConversationId(Column.id(row, "possibly")),
                        row.getString("why"),
                        Column.instant(row, "found_at")))
                .list();
    }

    /** @return false where there is no such hint, or it was dismissed before */
    boolean dismiss(Actor actor, ConversationId conversation, ConversationId possibly) {
        return db.sql("""
                update channels.thread_hint set dismissed_by = :staff, dismissed_at = :now
                 where conversation = :conversation and possibly = :possibly and dismissed_at is null
                """)
                        .param("staff", actor.staff())
                        .param("now", Column.of(clock.instant()))
                        .param("conversation", conversation.value())
                        .param("possibly", possibly.value())
                        .update()
                == 1;
    }
}
