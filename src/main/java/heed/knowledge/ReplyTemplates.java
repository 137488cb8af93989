package heed.knowledge;

import heed.identity.SharedFilter;
import heed.identity.Sharing;
import heed.identity.StaffId;
import heed.knowledge.ReplyTemplate.Mark;
import heed.platform.Column;
import heed.platform.Recordset;
import heed.web.UsefulPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of reply templates with their texts and phrases. */
@Repository
class ReplyTemplates {

    private static final String COLUMNS = """
            t.id, t.code, t.name, t.scope, t.owner, t.team, t.queues, t.written_at, t.written_by_name, t.archived_at,
            t.archived_by_name, t.version,
            (select jsonb_object_agg(w.language, jsonb_build_object('text', w.text, 'phrases', coalesce(
                       (select jsonb_agg(p.phrase order by p.ordinal) from knowledge.reply_phrase p
                         where p.template = w.template and p.language = w.language), '[]')))
               from knowledge.reply_text w where w.template = t.id) as wordings
            """;

    private final JdbcClient db;

    ReplyTemplates(JdbcClient db) {
        this.db = db;
    }

    Optional<ReplyTemplate> find(TemplateId id) {
        return db.sql("select " + COLUMNS + " from knowledge.reply_template t where t.id = :id")
                .param("id", id.value())
                .query((row, _) -> toTemplate(row))
                .optional();
    }

    Optional<ReplyTemplate> findForUpdate(TemplateId id) {
        return db.sql("select " + COLUMNS + " from knowledge.reply_template t where t.id = :id for update of t")
                .param("id", id.value())
                .query((row, _) -> toTemplate(row))
                .optional();
    }

    /** The most useful first: how often the readers' colleagues sent it since, and thrice what they sent it themselves. */
    List<CountedTemplate> page(SharedFilter filter, UsefulPlace after, int limit) {
        return db.sql("select * from (select " + COLUMNS + """
                     , coalesce(u.used, 0) as used, coalesce(u.edited, 0) as edited,
                       coalesce(u.used, 0) + 3 * coalesce(u.own, 0)
                           + case when t.code = :words then 2000000 when starts_with(t.code, :words) and :words <> ''
                                  then 1000000 else 0 end as usefulness
                  from knowledge.reply_template t
                  left join lateral (
                       select sum(y.used) as used, sum(y.edited) as edited,
                              sum(y.used) filter (where y.staff = cast(:staff as uuid)) as own
                         from knowledge.reply_tally y
                        where y.template = t.id and y.month >= cast(:since as date)) u on true
                 where (t.archived_at is not null) = :archived
                   and (t.scope = 'company' or t.owner = cast(:staff as uuid)
                        or (t.scope = 'team' and (:publishes or t.team = any(:teams))))
                   and (:everywhere or t.queues = '{}' or t.queues && cast(:queues as text[])
                        or t.owner = cast(:staff as uuid))
                   and (:queue = '' or t.queues = '{}' or :queue = any(t.queues))
                   and (:words = '' or strpos(lower(t.name), :words) > 0 or strpos(t.code, :words) > 0
                        or exists (select 1 from knowledge.reply_text w
                                    where w.template = t.id and strpos(lower(w.text), :words) > 0))
                 ) c
                 where cast(:id as uuid) is null or c.usefulness < :usefulness
                    or (c.usefulness = :usefulness and (lower(c.name), c.id) > (:name, cast(:id as uuid)))
                 order by c.usefulness desc, lower(c.name), c.id
                 limit :limit
                """)
                .params(filter.parameters())
                .params(after.parameters())
                .param("limit", limit)
                .query((row, _) -> new CountedTemplate(
                        toTemplate(row), row.getLong("used"), row.getLong("edited"), row.getLong("usefulness")))
                .list();
    }

    /** Answers false where the holder has another template of this code. */
    boolean add(ReplyTemplate template) {
        boolean added = db.sql("""
                        insert into knowledge.reply_template
                               (id, code, name, scope, owner, team, queues, written_at, written_by_name)
                        values (:id, :code, :name, :scope, :owner, :team, :queues, :writtenAt, :writtenBy)
                        on conflict (scope, holder, code) where archived_at is null do nothing
                        """).params(parameters(template)).update() == 1;
        if (added) {
            saveWordings(template);
        }
        return added;
    }

    /** Whether the holder has another template of this code in use. */
    boolean taken(TemplateId id, Sharing sharing, String code) {
        return db.sql("""
                select exists (select 1 from knowledge.reply_template
                 where scope = :scope and holder = :holder and code = :code and id <> :id and archived_at is null)
                """)
                .param("scope", sharing.scope().key())
                .param("holder", sharing.holder())
                .param("code", code)
                .param("id", id.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void save(ReplyTemplate template) {
        db.sql("""
                update knowledge.reply_template
                   set code = :code, name = :name, scope = :scope, owner = :owner, team = :team, queues = :queues,
                       written_at = :writtenAt, written_by_name = :writtenBy, version = :version
                 where id = :id
                """).params(parameters(template)).update();
        db.sql("delete from knowledge.reply_phrase where template = :id")
                .param("id", template.id().value())
                .update();
        db.sql("delete from knowledge.reply_text where template = :id")
                .param("id", template.id().value())
                .update();
        saveWordings(template);
    }

    void archive(TemplateId id, @Nullable Mark mark) {
        db.sql("""
                update knowledge.reply_template
                   set archived_at = cast(:at as timestamptz), archived_by_name = cast(:by as text), version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("at", mark == null ? null : Column.of(mark.at()))
                .param("by", mark == null ? null : mark.by())
                .update();
    }

    private void saveWordings(ReplyTemplate template) {
        template.wordings().forEach((language, worded) -> {
            db.sql("insert into knowledge.reply_text (template, language, text) values (:template, :language, :text)")
                    .param("template", template.id().value())
                    .param("language", language)
                    .param("text", worded.text())
                    .update();
            db.sql("""
                    insert into knowledge.reply_phrase (template, language, ordinal, phrase)
                    select :template, :language, p.ordinal - 1, p.phrase
                      from unnest(cast(:phrases as text[])) with ordinality as p (phrase, ordinal)
                    """)
                    .param("template", template.id().value())
                    .param("language", language)
                    .param("phrases", Column.of(worded.phrases()))
                    .update();
        });
    }

    private static Map<String, ?> parameters(ReplyTemplate template) {
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("id", template.id().value());
        parameters.put("code", template.code());
        parameters.put("name", template.name());
        parameters.put("scope", template.sharing().scope().key());
        parameters.put("owner", StaffId.valueOrNull(template.sharing().owner()));
        parameters.put("team", template.sharing().team());
        parameters.put("queues", Column.of(template.queues()));
        parameters.put("writtenAt", Column.of(template.written().at()));
        parameters.put("writtenBy", template.written().by());
        parameters.put("version", template.version());
        return parameters;
    }

    static ReplyTemplate toTemplate(ResultSet row) throws SQLException {
        Instant archivedAt = Column.instantOrNull(row, "archived_at");
        return new ReplyTemplate(
                new TemplateId(Column.id(row, "id")),
                row.getString("code"),
                row.getString("name"),
                new Sharing(
                        Sharing.Scope.of(row.getString("scope")).orElseThrow(),
                        StaffId.of(Column.idOrNull(row, "owner")),
                        row.getString("team")),
                Column.texts(row, "queues"),
                Recordset.read(row.getString("wordings"), new TypeReference<TreeMap<String, Worded>>() {}),
                new Mark(row.getString("written_by_name"), Column.instant(row, "written_at")),
                archivedAt == null ? null : new Mark(row.getString("archived_by_name"), archivedAt),
                row.getInt("version"));
    }
}
