package heed.standards;

import heed.platform.Column;
import heed.platform.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code standards.milestone} and {@code standards.evidence}: the history of standards, only ever added to. */
@Repository
class Milestones {

    private final JdbcClient db;

    Milestones(JdbcClient db) {
        this.db = db;
    }

    void add(String code, Milestone milestone) {
        db.sql("""
                insert into standards.milestone (id, code, version, kind, detail, words, actor, at)
                values (:id, :code, :version, :kind, :detail, :words, :actor, :at)
                """)
                .param("id", Ids.next())
                .param("code", code)
                .param("version", milestone.version())
                .param("kind", milestone.kind().code())
                .param("detail", milestone.detail())
                .param("words", milestone.words())
                .param("actor", milestone.actor())
                .param("at", Column.of(milestone.at()))
                .update();
    }

    List<Milestone> of(String code) {
        return db.sql("select * from standards.milestone where code = :code order by at, id")
                .param("code", code)
                .query((row, _) -> new Milestone(
                        row.getInt("version"),
                        Milestone.Kind.of(row.getString("kind")),
                        row.getString("detail"),
                        row.getString("words"),
                        row.getString("actor"),
                        Column.instant(row, "at")))
                .list();
    }

    void add(String code, Evidence evidence) {
        db.sql("""
                insert into standards.evidence (id, code, type, reference, added_by, added_at)
                values (:id, :code, :type, :reference, :by, :at)
                """)
                .param("id", Ids.next())
                .param("code", code)
                .param("type", evidence.type().code())
                .param("reference", evidence.reference())
                .param("by", evidence.addedBy())
                .param("at", Column.of(evidence.addedAt()))
                .update();
    }

    List<Evidence> evidenceOf(String code) {
        return db.sql("select * from standards.evidence where code = :code order by added_at, id")
                .param("code", code)
                .query((row, _) -> new Evidence(
                        Evidence.Type.of(row.getString("type")).orElseThrow(),
                        row.getString("reference"),
                        row.getString("added_by"),
                        Column.instant(row, "added_at")))
                .list();
    }
}
