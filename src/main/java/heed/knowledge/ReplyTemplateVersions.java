package heed.knowledge;

import heed.knowledge.ReplyTemplate.Mark;
import heed.platform.Column;
import heed.platform.Recordset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of what templates said, version by version. */
@Repository
class ReplyTemplateVersions {

    private final JdbcClient db;

    ReplyTemplateVersions(JdbcClient db) {
        this.db = db;
    }

    /** How a template stood once. */
    record Version(int version, String name, SortedMap<String, Worded> wordings, Mark written) {}

    void keep(ReplyTemplate template) {
        db.sql("""
                insert into knowledge.reply_template_version
                       (template, version, name, wordings, written_at, written_by_name)
                values (:template, :version, :name, cast(:wordings as jsonb), :at, :by)
                """)
                .param("template", template.id().value())
                .param("version", template.version())
                .param("name", template.name())
                .param("wordings", Recordset.json(template.wordings()))
                .param("at", Column.of(template.written().at()))
                .param("by", template.written().by())
                .update();
    }

    /** The newest first, those older than a version. */
    List<Version> before(TemplateId template, int version, int limit) {
        return db.sql("""
                select v.version, v.name, v.wordings, v.written_at, v.written_by_name
                  from knowledge.reply_template_version v
                 where v.template = :template and v.version < :version
                 order by v.version desc
                 limit :limit
                """)
                .param("template", template.value())
                .param("version", version)
                .param("limit", limit)
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getString("name"),
                        Recordset.read(row.getString("wordings"), new TypeReference<TreeMap<String, Worded>>() {}),
                        new Mark(row.getString("written_by_name"), Column.instant(row, "written_at"))))
                .list();
    }
}
