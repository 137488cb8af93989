package heed.conversations.drafts;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of shared drafts: one for each conversation. */
@Repository
class SharedDrafts {

    private final JdbcClient db;

    SharedDrafts(JdbcClient db) {
        this.db = db;
    }

    Optional<SharedDraft> find(ConversationId conversation) {
        return db.sql("""
                select d.kind, d.text, d.written_by, d.written_by_name, d.meant_for, d.shared_at
                  from conversations.shared_draft d
                 where d.conversation = :conversation
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> toDraft(row))
                .optional();
    }

    /** False where another has left one. */
    boolean keep(ConversationId conversation, SharedDraft draft) {
        return db.sql("""
                insert into conversations.shared_draft as d
                       (conversation, kind, text, written_by, written_by_name, meant_for, shared_at)
                values (:conversation, :kind, :text, :by, :byName, :meantFor, :at)
                on conflict (conversation) do update
                   set kind = excluded.kind, text = excluded.text, written_by = excluded.written_by,
                       written_by_name = excluded.written_by_name, meant_for = excluded.meant_for,
                       shared_at = excluded.shared_at
                 where d.written_by is not distinct from excluded.written_by
                """)
                        .param("conversation", conversation.value())
                        .param("kind", draft.kind())
                        .param("text", draft.text())
                        .param("by", StaffId.valueOrNull(draft.writtenBy()))
                        .param("byName", draft.writtenByName())
                        .param("meantFor", StaffId.valueOrNull(draft.meantFor()))
                        .param("at", Column.of(draft.at()))
                        .update()
                == 1;
    }

    /** True for the one who was first. */
    boolean remove(ConversationId conversation) {
        return db.sql("delete from conversations.shared_draft where conversation = :conversation")
                        .param("conversation", conversation.value())
                        .update()
                == 1;
    }

    private static SharedDraft toDraft(ResultSet row) throws SQLException {
        return new SharedDraft(
                row.getString("kind"),
                row.getString("text"),
                StaffId.of(Column.idOrNull(row, "written_by")),
                row.getString("written_by_name"),
                StaffId.of(Column.idOrNull(row, "meant_for")),
                Column.instant(row, "shared_at"));
    }
}
