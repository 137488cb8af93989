package heed.channels.imports;

import heed.conversations.ConversationId;
import heed.conversations.FormerNumbers;
import heed.platform.Column;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was brought once, by what it was called where it came from. */
@Repository
class BroughtThings implements FormerNumbers {

    private final JdbcClient db;

    BroughtThings(JdbcClient db) {
        this.db = db;
    }

    /** What it became, and the version that a conversation had then. */
    record Brought(UUID ours, int version) {}

    Optional<Brought> find(Import from, String kind, String id) {
        return db.sql("""
                select ours, version from channels.brought
                 where source = :source and account = :account and kind = :kind and source_id = :id
                """)
                .param("source", from.source().key())
                .param("account", from.account())
                .param("kind", kind)
                .param("id", id)
                .query((row, _) -> new Brought(Column.id(row, "ours"), row.getInt("version")))
                .optional();
    }

    void keep(Import from, String kind, String id, UUID ours, String number, int version) {
        db.sql("""
                insert into channels.brought (source, account, kind, source_id, ours, number, version)
                values (:source, :account, :kind, :id, :ours, left(:number, 100), :version)
                on conflict (source, account, kind, source_id)
                    do update set ours = excluded.ours, number = excluded.number, version = excluded.version
                """)
                .param("source", from.source().key())
                .param("account", from.account())
                .param("kind", kind)
                .param("id", id)
                .param("ours", ours)
                .param("number", number)
                .param("version", version)
                .update();
    }

    @Override
    public Collection<ConversationId> called(String number) {
        return db.sql("select ours from channels.brought where number = :number and kind = 'conversation' limit 100")
                .param("number", number)
                .query((row, _) -> new ConversationId(Column.id(row, "ours")))
                .list();
    }
}
