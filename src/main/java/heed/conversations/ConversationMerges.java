package heed.conversations;

import heed.identity.Actor;
import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of merges of conversations. */
@Repository
class ConversationMerges {

    private final JdbcClient db;

    ConversationMerges(JdbcClient db) {
        this.db = db;
    }

    /** @param statusBefore how the merged conversation stood, to which undoing brings it back */
    record ConversationMerge(UUID id, ConversationId merged, ConversationId into, Instant at, Status statusBefore) {}

    void add(ConversationMerge merge, Actor actor) {
        db.sql("""
                insert into conversations.merge
                    (id, merged, into_conversation, merged_at, merged_by, merged_by_name, status_before)
                values (:id, :merged, :into, :at, :by, :byName, :statusBefore)
                """)
                .param("id", merge.id())
                .param("merged", merge.merged().value())
                .param("into", merge.into().value())
                .param("at", Column.of(merge.at()))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .param("statusBefore", merge.statusBefore().key())
                .update();
    }

    Optional<ConversationMerge> inForce(ConversationId merged) {
        return db.sql("""
                select m.id, m.merged, m.into_conversation, m.merged_at, m.status_before
                  from conversations.merge m
                 where m.merged = :merged and m.undone_at is null
                """)
                .param("merged", merged.value())
                .query((row, _) -> new ConversationMerge(
                        Column.id(row, "id"),
                        new ConversationId(Column.id(row, "merged")),
                        new ConversationId(Column.id(row, "into_conversation")),
                        Column.instant(row, "merged_at"),
                        Status.of(row.getString("status_before")).orElseThrow()))
                .optional();
    }

    void undo(ConversationMerge merge, Actor actor, Instant at) {
        db.sql("update conversations.merge set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("id", merge.id())
                .update();
    }
}
