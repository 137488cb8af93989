package heed.knowledge;

import heed.conversations.ConversationId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was put into drafts and not sent yet. */
@Repository
class ReplyInsertions {

    private final JdbcClient db;

    ReplyInsertions(JdbcClient db) {
        this.db = db;
    }

    /** A template in somebody's draft. */
    record Insertion(
            ConversationId conversation,
            UUID staff,
            TemplateId template,
            int version,
            String language,
            String text,
            Instant at) {}

    void add(Insertion insertion) {
        db.sql("""
                insert into knowledge.reply_insertion
                       (conversation, staff, template, version, language, text, inserted_at)
                values (:conversation, :staff, :template, :version, :language, :text, :at)
                on conflict (conversation, staff, template) do update
                    set version = excluded.version, language = excluded.language, text = excluded.text,
                        inserted_at = excluded.inserted_at
                """)
                .param("conversation", insertion.conversation().value())
                .param("staff", insertion.staff())
                .param("template", insertion.template().value())
                .param("version", insertion.version())
                .param("language", insertion.language())
                .param("text", insertion.text())
                .param("at", Column.of(insertion.at()))
                .update();
    }

    /** Answers those of this writer in this conversation and forgets them. */
    List<Insertion> take(ConversationId conversation, UUID staff) {
        return db.sql("""
                delete from knowledge.reply_insertion i
                 where i.conversation = :conversation and i.staff = :staff
                returning i.template, i.version, i.language, i.text, i.inserted_at
                """)
                .param("conversation", conversation.value())
                .param("staff", staff)
                .query((row, _) -> new Insertion(
                        conversation,
                        staff,
                        new TemplateId(Column.id(row, "template")),
                        row.getInt("version"),
                        row.getString("language"),
                        row.getString("text"),
                        Column.instant(row, "inserted_at")))
                .list();
    }

    int forget(Collection<ConversationId> conversations) {
        return db.sql("delete from knowledge.reply_insertion where conversation = any(:conversations)")
                .param("conversations", ConversationId.values(conversations))
                .update();
    }

    void forget(Instant before) {
        db.sql("delete from knowledge.reply_insertion where inserted_at < :before")
                .param("before", Column.of(before))
                .update();
    }
}
