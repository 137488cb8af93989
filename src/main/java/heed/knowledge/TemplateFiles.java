package heed.knowledge;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files that belong to templates. */
@Repository
class TemplateFiles {

    private static final String SELECT = """
            select f.id, f.name, f.type, f.bytes, f.added_at, f.added_by_name from knowledge.template_file f
            """;

    private final JdbcClient db;

    TemplateFiles(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they were added. */
    List<TemplateFile> of(TemplateId template) {
        return db.sql(SELECT + "where f.template = :template and f.removed_at is null order by f.id")
                .param("template", template.value())
                .query((row, _) -> toFile(row))
                .list();
    }

    Optional<TemplateFile> find(TemplateId template, UUID id) {
        return db.sql(SELECT + "where f.template = :template and f.id = :id and f.removed_at is null")
                .param("template", template.value())
                .param("id", id)
                .query((row, _) -> toFile(row))
                .optional();
    }

    byte[] content(UUID id) {
        return db.sql("select f.content from knowledge.template_file f where f.id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    void add(TemplateId template, TemplateFile file, byte[] content) {
        db.sql("""
                insert into knowledge.template_file (id, template, name, type, bytes, content, added_at, added_by_name)
                values (:id, :template, :name, :type, :bytes, :content, :at, :by)
                """)
                .param("id", file.id())
                .param("template", template.value())
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("content", content)
                .param("at", Column.of(file.addedAt()))
                .param("by", file.addedBy())
                .update();
    }

    /** Whether there is such a file in the other state. @param at null to have it back */
    boolean remove(TemplateId template, UUID id, @Nullable Instant at) {
        return db.sql("""
                        update knowledge.template_file set removed_at = :at
                         where template = :template and id = :id
                           and (removed_at is null) = (cast(:at as timestamptz) is not null)
                        """)
                        .param("at", Column.ofNullable(at))
                        .param("template", template.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static TemplateFile toFile(ResultSet row) throws SQLException {
        return new TemplateFile(
                Column.id(row, "id"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("bytes"),
                Column.instant(row, "added_at"),
                row.getString("added_by_name"));
    }
}
