package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what somebody said by hand: this one is complex, or it is not. */
@Repository
class Complexities {

    private final JdbcClient db;

    Complexities(JdbcClient db) {
        this.db = db;
    }

    /** Empty where the queue and the tags decide. */
    Optional<Boolean> said(ConversationId conversation) {
        return db.sql("select complex from conversations.complexity where conversation = :id")
                .param("id", conversation.value())
                .query(Boolean.class)
                .optional();
    }

    /** @param complex null leaves it to the queue and the tags again */
    void save(Actor actor, ConversationId conversation, @Nullable Boolean complex, Instant now) {
        if (complex == null) {
            db.sql("delete from conversations.complexity where conversation = :id")
                    .param("id", conversation.value())
                    .update();
            return;
        }
        db.sql("""
                insert into conversations.complexity (conversation, complex, rated_by, rated_at)
                values (:id, :complex, :by, :now)
                on conflict (conversation) do update
                   set complex = excluded.complex, rated_by = excluded.rated_by, rated_at = excluded.rated_at
                """)
                .param("id", conversation.value())
                .param("complex", complex)
                .param("by", actor.staff())
                .param("now", Column.of(now))
                .update();
    }
}
