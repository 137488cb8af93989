package heed.knowledge;

import heed.conversations.ConversationId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what customers write when a template is the answer. */
@Repository
class ReplyPhrases {

    private final JdbcClient db;

    ReplyPhrases(JdbcClient db) {
        this.db = db;
    }

    /** What somebody wrote, and where it waits. */
    record Asked(UUID conversation, String language, String queue, String words) {

        static Asked of(ConversationId id, String language, String queue, String words) {
            return new Asked(id.value(), language, queue, words);
        }
    }

    /** A phrase that shares words with what was written. */
    record Overlap(ConversationId conversation, TemplateId template, String phrase, int found, int of) {}

    /**
     * The best phrase of each template for each of them: at least half of its words, and two of them unless it has only one.
     * Those of personal templates say nothing about what others may be asked.
     */
    List<Overlap> overlaps(Collection<Asked> asked) {
        return db.sql("""
                with asked as (
                    select x.conversation, x.language, x.queue, knowledge.stems(x.language, x.words) as stems
                      from jsonb_to_recordset(cast(:asked as jsonb))
                           as x (conversation uuid, language text, queue text, words text)
                ), shared as (
                    select a.conversation, p.template, p.phrase, cardinality(p.stems) as of,
                           (select count(*) from unnest(p.stems) as s (stem) where s.stem = any(a.stems)) as found
                      from asked a
                      join knowledge.reply_phrase p on p.language = a.language and p.stems && a.stems
                      join knowledge.reply_template t on t.id = p.template
                     where t.archived_at is null and t.scope <> 'personal'
                       and (t.queues = '{}' or a.queue = any(t.queues))
                ), best as (
                    select distinct on (o.conversation, o.template) o.conversation, o.template, o.phrase, o.found, o.of
                      from shared o
                     where o.found * 2 >= o.of and o.found >= least(2, o.of)
                     order by o.conversation, o.template, o.found::numeric / o.of desc, o.found desc, o.phrase
                )
                select b.conversation, b.template, b.phrase, b.found, b.of
                  from best b
                 order by b.conversation, b.found::numeric / b.of desc, b.found desc, b.template
                """)
                .param("asked", Recordset.json(asked))
                .query((row, _) -> new Overlap(
                        new ConversationId(Column.id(row, "conversation")),
                        new TemplateId(Column.id(row, "template")),
                        row.getString("phrase"),
                        row.getInt("found"),
                        row.getInt("of")))
                .list();
    }
}
