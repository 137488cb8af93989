package heed.conversations.following;

import heed.conversations.ConversationId;
import heed.conversations.Followed;
import heed.conversations.Status;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of conversations, read by those whose they are: once each, however many of theirs were merged into it. */
@Repository
class FollowedConversations {

    /** Each of theirs with what it became part of, at any remove; {@code since} is when it came there. */
    private static final String THEIRS = """
            with recursive theirs (face, number, subject, own, id, merged_into, since) as (
                select c.id, c.number, c.subject, c.customer = any(:own), c.id, c.merged_into,
                       cast('-infinity' as timestamptz)
                  from conversations.conversation c
                 where c.customer = any(:sight)
                   and (cast(:family as uuid) is null or c.id in (select conversations.family(cast(:family as uuid))))
                union all
                select t.face, t.number, t.subject, t.own, c.id, c.merged_into, greatest(t.since, g.merged_at)
                  from theirs t
                  join conversations.conversation c on c.id = t.merged_into
                  join conversations.merge g on g.merged = t.id and g.undone_at is null
            ), faces as (
                select distinct on (id) id, face, number, subject, own, since
                  from theirs where merged_into is null
                 order by id, own desc, face = id desc, number desc
            )
            """;

    private static final String SELECT = """
            select s.id, f.face, f.number, f.subject, f.own, s.status, s.opened_at, s.waiting_since,
                   (select max(e.at) from conversations.entry e
                     where e.kind = 'reply' and (e.conversation = f.face or (e.conversation = s.id and e.at >= f.since))
                   ) as answered_at
              from faces f join conversations.conversation s on s.id = f.id
            """;

    private final JdbcClient db;

    FollowedConversations(JdbcClient db) {
        this.db = db;
    }

    List<Followed> page(Follower follower, boolean solved, @Nullable Long before, int most) {
        return asking(THEIRS + SELECT + """
                 where (s.status in ('resolved', 'closed')) = :solved
                   and (cast(:before as bigint) is null or f.number < cast(:before as bigint))
                 order by f.number desc
                 limit :most
                """, follower, null)
                .param("solved", solved)
                .param("before", before)
                .param("most", most)
                .query((row, _) -> toFollowed(row))
                .list();
    }

    /** The one of this number, or what it became part of. */
    Optional<Followed> find(Follower follower, long number) {
        return survivor(number)
                .flatMap(survivor -> asking(THEIRS + SELECT, follower, survivor)
                        .query((row, _) -> toFollowed(row))
                        .optional());
    }

    private Optional<ConversationId> survivor(long number) {
        return db.sql("""
                with recursive upwards (id, merged_into) as (
                    select c.id, c.merged_into from conversations.conversation c where c.number = :number
                    union all
                    select c.id, c.merged_into
                      from upwards u join conversations.conversation c on c.id = u.merged_into
                )
                select id from upwards where merged_into is null
                """)
                .param("number", number)
                .query((row, _) -> new ConversationId(Column.id(row, "id")))
                .optional();
    }

    private StatementSpec asking(String sql, Follower follower, @Nullable ConversationId family) {
        return db.sql(sql)
                .param("own", CustomerId.values(follower.own()))
                .param("sight", CustomerId.values(follower.sight()))
                .param("family", family == null ? null : family.value());
    }

    private static Followed toFollowed(ResultSet row) throws SQLException {
        return new Followed(
                new ConversationId(Column.id(row, "id")),
                new ConversationId(Column.id(row, "face")),
                row.getLong("number"),
                row.getString("subject"),
                row.getBoolean("own"),
                Status.of(row.getString("status")).orElseThrow(),
                Column.instant(row, "opened_at"),
                Column.instantOrNull(row, "waiting_since"),
                Column.instantOrNull(row, "answered_at"));
    }
}
