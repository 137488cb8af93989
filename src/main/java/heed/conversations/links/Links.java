package heed.conversations.links;

import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links between conversations. */
@Repository
class Links {

    private static final String SELECT =
            "select l.id, l.kind, l.from_conversation, l.to_conversation, l.made_at, l.made_by_name from conversations.link l ";

    private final JdbcClient db;

    Links(JdbcClient db) {
        this.db = db;
    }

    /** Nothing of one that was merged away is lost: its links are its survivor's too. */
    List<Linked> of(ConversationId conversation, int most) {
        return db.sql("""
                with family as materialized (select conversations.family(:conversation) as id)
                select l.id as link, l.kind, l.outward, l.made_at, l.made_by_name,
                       c.id, c.number, c.subject, c.queue, c.status, c.label
                  from (select o.id, o.kind, true as outward, o.made_at, o.made_by_name, o.to_conversation as other
                          from conversations.link o
                         where o.from_conversation in (select id from family) and o.removed_at is null
                         union all
                        select i.id, i.kind, false, i.made_at, i.made_by_name, i.from_conversation
                          from conversations.link i
                         where i.to_conversation in (select id from family) and i.removed_at is null
                         union all
                        select s.id, 'split', true, s.split_at, s.split_by_name, s.from_conversation
                          from conversations.split s
                         where s.into_conversation in (select id from family) and s.undone_at is null
                         union all
                        select s.id, 'split', false, s.split_at, s.split_by_name, s.into_conversation
                          from conversations.split s
                         where s.from_conversation in (select id from family) and s.undone_at is null) l
                       join conversations.conversation c on c.id = l.other
                 where c.id not in (select id from family)
                 order by l.made_at, l.id
                 limit :most
                """)
                .param("conversation", conversation.value())
                .param("most", most)
                .query((row, _) -> new Linked(
                        Column.id(row, "link"),
                        Relation.of(row.getString("kind"), row.getBoolean("outward")),
                        new ConversationId(Column.id(row, "id")),
                        row.getLong("number"),
                        row.getString("subject"),
                        row.getString("queue"),
                        row.getString("status"),
                        row.getString("label"),
                        Column.instant(row, "made_at"),
                        row.getString("made_by_name")))
                .list();
    }

    Optional<Link> find(UUID id) {
        return db.sql(SELECT + "where l.id = :id and l.removed_at is null")
                .param("id", id)
                .query((row, _) -> toLink(row))
                .optional();
    }

    /** One that was removed and may come back. */
    Optional<Link> findRemoved(UUID id) {
        return db.sql(SELECT + "where l.id = :id and l.removed_at is not null")
                .param("id", id)
                .query((row, _) -> toLink(row))
                .optional();
    }

    /** How the two are linked already. */
    Optional<Link> between(ConversationId one, ConversationId other) {
        return db.sql(SELECT + """
                where l.removed_at is null
                  and least(l.from_conversation, l.to_conversation) = least(cast(:one as uuid), cast(:other as uuid))
                  and greatest(l.from_conversation, l.to_conversation) = greatest(cast(:one as uuid), cast(:other as uuid))
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> toLink(row))
                .optional();
    }

    Optional<Link> toParentOf(ConversationId child) {
        return db.sql(SELECT + "where l.from_conversation = :child and l.kind = 'parent' and l.removed_at is null")
                .param("child", child.value())
                .query((row, _) -> toLink(row))
                .optional();
    }

    /** The conversation's parent, that one's parent, and so on. Locked, so that two who link at once cannot close a circle. */
    List<ConversationId> lockAncestors(ConversationId conversation) {
        return db.sql("""
                with recursive ancestor (id) as (
                    select l.to_conversation from conversations.link l
                     where l.from_conversation = :conversation and l.kind = 'parent' and l.removed_at is null
                    union
                    select l.to_conversation from ancestor a
                      join conversations.link l on l.from_conversation = a.id and l.kind = 'parent' and l.removed_at is null
                )
                select c.id from conversations.conversation c
                 where c.id in (select id from ancestor)
                 order by c.id for update of c
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> new ConversationId(Column.id(row, "id")))
                .list();
    }

    void add(Link link, Actor actor) {
        db.sql("""
                insert into conversations.link (id, kind, from_conversation, to_conversation, made_at, made_by, made_by_name)
                values (:id, :kind, :from, :to, :at, :by, :byName)
                """)
                .param("id", link.id())
                .param("kind", link.kind())
                .param("from", link.from().value())
                .param("to", link.to().value())
                .param("at", Column.of(link.at()))
                .param("by", actor.staff())
                .param("byName", link.by())
                .update();
    }

    void remove(Link link, Actor actor, Instant at) {
        db.sql("update conversations.link set removed_at = :at, removed_by = :by where id = :id")
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("id", link.id())
                .update();
    }

    private static Link toLink(ResultSet row) throws SQLException {
        return new Link(
                Column.id(row, "id"),
                row.getString("kind"),
                new ConversationId(Column.id(row, "from_conversation")),
                new ConversationId(Column.id(row, "to_conversation")),
                Column.instant(row, "made_at"),
                row.getString("made_by_name"));
    }
}
