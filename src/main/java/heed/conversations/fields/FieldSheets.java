package heed.conversations.fields;

import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of field sheets. */
@Repository
class FieldSheets {

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient db;

    FieldSheets(JdbcClient db) {
        this.db = db;
    }

    FieldSheet of(ConversationId conversation) {
        return db.sql("select s.fields, s.version from conversations.field_sheet s where s.conversation = :id")
                .param("id", conversation.value())
                .query((row, _) ->
                        new FieldSheet(Recordset.read(row.getString("fields"), VALUES), row.getInt("version")))
                .optional()
                .orElse(FieldSheet.BLANK);
    }

    /** In one query, without those on which nothing stands. */
    Map<ConversationId, Map<String, Object>> of(Collection<ConversationId> conversations) {
        return db
                .sql(
                        "select s.conversation, s.fields from conversations.field_sheet s where s.conversation = any(:ids)")
                .param("ids", ConversationId.values(conversations))
                .query((row, _) -> Map.entry(
                        new ConversationId(Column.id(row, "conversation")),
                        Recordset.read(row.getString("fields"), VALUES)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Conversations with this subject. */
    List<UUID> about(String subject) {
        return db.sql("select c.id from conversations.conversation c where c.subject = :subject")
                .param("subject", subject)
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    /** The conversation is locked meanwhile. */
    void save(ConversationId conversation, FieldSheet sheet) {
        db.sql("""
                        insert into conversations.field_sheet as s (conversation, fields, version)
                        values (:id, cast(:fields as jsonb), 2)
                        on conflict (conversation) do update set fields = excluded.fields, version = s.version + 1
                        """)
                .param("id", conversation.value())
                .param("fields", Recordset.json(sheet.values()))
                .update();
    }
}
