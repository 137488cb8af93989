package heed.conversations.effort;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.Actor;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of marks on entries. */
@Repository
class EffortMarks {

    private final JdbcClient db;

    EffortMarks(JdbcClient db) {
        this.db = db;
    }

    /** The conversation in which the entry is read. */
    Optional<ConversationId> place(EntryId entry) {
        return db.sql("""
                select coalesce(m.into_conversation, e.conversation) as conversation
                  from conversations.entry e left join conversations.moved_entry m on m.entry = e.id
                 where e.id = :entry and e.kind <> 'event'
                """)
                .param("entry", entry.value())
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .optional();
    }

    void add(Actor actor, ConversationId conversation, EntryId entry, MarkKind kind, Instant at) {
        db.sql("""
                insert into conversations.effort_mark (entry, kind, conversation, marked_at, marked_by)
                values (:entry, :kind, :conversation, :at, :by)
                on conflict do nothing
                """)
                .param("entry", entry.value())
                .param("kind", kind.key())
                .param("conversation", conversation.value())
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .update();
    }

    /** Answers whether there was one. */
    boolean remove(EntryId entry, MarkKind kind) {
        return db.sql("delete from conversations.effort_mark where entry = :entry and kind = :kind")
                        .param("entry", entry.value())
                        .param("kind", kind.key())
                        .update()
                == 1;
    }

    Map<EntryId, Set<String>> of(Collection<EntryId> entries) {
        return db
                .sql("select m.entry, m.kind from conversations.effort_mark m where m.entry = any(:entries)")
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new EntryId(Column.id(row, "entry")), row.getString("kind")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
