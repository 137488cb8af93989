package heed.conversations.tags;

import heed.identity.Actor;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of merges of tags, and what they changed. */
@Repository
class TagMerges {

    private static final int BATCH = 500;

    private final JdbcClient db;

    TagMerges(JdbcClient db) {
        this.db = db;
    }

    /** What routing knows by the old name it knows by the new one from now on, unless it knew that before. */
    void add(UUID id, Tag tag, Tag into, Actor actor, Instant at) {
        int moved =
                db.sql("""
                        update conversations.tag_routing r set tag = :into
                         where r.tag = :tag and not exists (select from conversations.tag_routing o where o.tag = :into)
                        """).param("tag", tag.name()).param("into", into.name()).update();
        db.sql("""
                        insert into conversations.tag_merge (id, tag, into_tag, merged_at, merged_by, merged_by_name, routing_moved)
                        values (:id, :tag, :into, :at, :by, :name, :moved)
                        """)
                .param("id", id)
                .param("tag", tag.id())
                .param("into", into.id())
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("name", actor.name())
                .param("moved", moved == 1)
                .update();
    }

    /** The merge of this tag is in force no longer. */
    void undo(Tag tag, Tag into, Instant at) {
        db.sql("""
                        with undone as (
                            update conversations.tag_merge m set undone_at = :at where m.tag = :tag and m.undone_at is null
                            returning m.routing_moved)
                        update conversations.tag_routing r set tag = :name
                          from undone where undone.routing_moved and r.tag = :into
                        """)
                .param("at", Column.of(at))
                .param("tag", tag.id())
                .param("name", tag.name())
                .param("into", into.name())
                .update();
    }

    /** Nothing is left of what merged this tag into another; what became part of it is part of the other. */
    void forget(UUID tag, UUID into) {
        db.sql("update conversations.tag t set merged_into = :into where t.merged_into = :tag")
                .param("tag", tag)
                .param("into", into)
                .update();
        db.sql("update conversations.tag_merge m set into_tag = :into where m.into_tag = :tag")
                .param("tag", tag)
                .param("into", into)
                .update();
        db.sql(
                        "delete from conversations.tag_move v using conversations.tag_merge m where m.id = v.merge and m.tag = :tag")
                .param("tag", tag)
                .update();
        db.sql("delete from conversations.tag_merge m where m.tag = :tag")
                .param("tag", tag)
                .update();
        db.sql("delete from conversations.tag t where t.id = :tag")
                .param("tag", tag)
                .update();
    }

    /** Merges whose old name a conversation still has. */
    List<UUID> unfinished() {
        return db.sql("""
                        select m.id from conversations.tag_merge m join conversations.tag t on t.id = m.tag
                         where m.undone_at is null
                           and exists (select from conversations.conversation c where c.tags @> array[t.name])
                        """).query((row, _) -> Column.id(row, "id")).list();
    }

    /** Merges that were taken back while conversations still show it. */
    List<UUID> unreturned() {
        return db.sql("""
                        select m.id from conversations.tag_merge m
                         where m.undone_at is not null
                           and exists (select from conversations.tag_move v where v.merge = m.id)
                        """).query((row, _) -> Column.id(row, "id")).list();
    }

    /** Gives some conversations the new name instead of the old one; answers how many. */
    int move(UUID merge) {
        return db.sql("""
                        with moving as (
                            select c.id, t.name, conversations.current_tag(t.name) as present
                              from conversations.tag_merge m
                                   join conversations.tag t on t.id = m.tag
                                   join conversations.conversation c on c.tags @> array[t.name]
                             where m.id = :merge
                             limit :batch for update of c skip locked),
                        noted as (
                            insert into conversations.tag_move (merge, conversation, had_both)
                            select :merge, v.id, c.tags @> array[v.present]
                              from moving v join conversations.conversation c on c.id = v.id
                            on conflict (merge, conversation) do nothing)
                        update conversations.conversation c
                           set tags = case when c.tags @> array[v.present] then array_remove(c.tags, v.name)
                                           else array_replace(c.tags, v.name, v.present) end,
                               version = c.version + 1
                          from moving v
                         where c.id = v.id
                        """).param("merge", merge).param("batch", BATCH).update();
    }

    /** Gives some conversations their old name back; answers how many were looked at. */
    int giveBack(UUID merge) {
        return db.sql("""
                        with returning_some as (
                            select v.conversation from conversations.tag_move v
                             where v.merge = :merge limit :batch for update skip locked),
                        gone as (
                            delete from conversations.tag_move v using returning_some s
                             where v.merge = :merge and v.conversation = s.conversation
                            returning v.conversation, v.had_both),
                        given as (
                            update conversations.conversation c
                               set tags = case when g.had_both then array_append(c.tags, t.name)
                                               else array_replace(c.tags, p.present, t.name) end,
                                   version = c.version + 1
                              from gone g, conversations.tag_merge m
                                   join conversations.tag t on t.id = m.tag
                                   join conversations.tag i on i.id = m.into_tag
                                   cross join lateral (select conversations.current_tag(i.name) as present) p
                             where m.id = :merge and c.id = g.conversation
                               and c.tags @> array[p.present] and not c.tags @> array[t.name])
                        select count(*) from gone
                        """)
                .param("merge", merge)
                .param("batch", BATCH)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
