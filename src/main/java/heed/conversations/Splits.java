package heed.conversations;

import heed.identity.Actor;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of splits, and where their entries are read while they are in force. */
@Repository
class Splits {

    private static final String SELECT =
            "select s.id, s.from_conversation, s.into_conversation, s.entries, s.split_at from conversations.split s ";

    private final JdbcClient db;

    Splits(JdbcClient db) {
        this.db = db;
    }

    void add(Split split, Actor actor) {
        db.sql("""
                insert into conversations.split
                    (id, from_conversation, into_conversation, entries, split_at, split_by, split_by_name)
                values (:id, :from, :into, :entries, :at, :by, :byName)
                """)
                .param("id", split.id())
                .param("from", split.from().value())
                .param("into", split.into().value())
                .param("entries", EntryId.values(split.entries()))
                .param("at", Column.of(split.at()))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .update();
        db.sql("""
                insert into conversations.moved_entry (entry, split, from_conversation, into_conversation)
                select e.id, :id, e.conversation, :into from conversations.entry e where e.id = any(:entries)
                """)
                .param("id", split.id())
                .param("into", split.into().value())
                .param("entries", EntryId.values(split.entries()))
                .update();
        gather(split);
    }

    void undo(Split split, Actor actor, Instant at) {
        db.sql("update conversations.split set undone_at = :at, undone_by = :by where id = :id")
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("id", split.id())
                .update();
        db.sql("delete from conversations.moved_entry where split = :id")
                .param("id", split.id())
                .update();
        gather(split);
    }

    /** What is searched follows what is read. */
    private void gather(Split split) {
        db.sql("""
                select conversations.gather_said(survivor)
                  from (select distinct conversations.survivor(c.id) as survivor
                          from conversations.conversation c where c.id = any(:both)) survivors
                """)
                .param("both", ConversationId.values(List.of(split.from(), split.into())))
                .query((_, _) -> "")
                .list();
    }

    /** The split by which this conversation came to be. */
    Optional<Split> inForce(ConversationId into) {
        return db.sql(SELECT + "where s.into_conversation = :into and s.undone_at is null")
                .param("into", into.value())
                .query((row, _) -> toSplit(row))
                .optional();
    }

    /** Those that were made of this conversation. */
    List<Split> of(ConversationId from) {
        return db.sql(SELECT + "where s.from_conversation = :from and s.undone_at is null order by s.split_at, s.id")
                .param("from", from.value())
                .query((row, _) -> toSplit(row))
                .list();
    }

    /** Whether one of them is read elsewhere than it was said. */
    boolean moved(Collection<EntryId> entries) {
        return db.sql("select exists (select from conversations.moved_entry m where m.entry = any(:entries))")
                .param("entries", EntryId.values(entries))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Where the entry is read, if elsewhere than it was said. */
    Optional<ConversationId> placeOf(EntryId entry) {
        return db.sql("select m.into_conversation from conversations.moved_entry m where m.entry = :entry")
                .param("entry", entry.value())
                .query((row, _) -> new ConversationId(Column.id(row, "into_conversation")))
                .optional();
    }

    /** Whether others were merged into it. */
    boolean hasFamily(ConversationId conversation) {
        return db.sql("select exists (select from conversations.conversation c where c.merged_into = :id)")
                .param("id", conversation.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static Split toSplit(ResultSet row) throws SQLException {
        return new Split(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "from_conversation")),
                new ConversationId(Column.id(row, "into_conversation")),
                Stream.of((UUID[]) row.getArray("entries").getArray())
                        .map(EntryId::new)
                        .toList(),
                Column.instant(row, "split_at"));
    }
}
