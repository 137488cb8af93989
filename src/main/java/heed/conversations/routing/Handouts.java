package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
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

/** The rows of who got which conversation, in which way and why. */
@Repository
class Handouts {

    /** @param reason places of the sentence {@code routing.reason}; empty for what was not handed out in order */
    record Handout(
            UUID id,
            ConversationId conversation,
            StaffId staff,
            String queue,
            Way way,
            Instant at,
            List<String> reason) {

        Handout {
            reason = List.copyOf(reason);
        }
    }

    /** How often somebody got something in one way. */
    record Tally(StaffId staff, Way way, int count) {}

    private final JdbcClient db;

    Handouts(JdbcClient db) {
        this.db = db;
    }

    void add(Handout handout) {
        db.sql("""
                insert into conversations.handout (id, conversation, staff, queue, way, at, reason)
                values (:id, :conversation, :staff, :queue, :way, :at, :reason)
                """)
                .param("id", handout.id())
                .param("conversation", handout.conversation().value())
                .param("staff", handout.staff().value())
                .param("queue", handout.queue())
                .param("way", handout.way().key())
                .param("at", Column.of(handout.at()))
                .param("reason", Column.of(handout.reason()))
                .update();
    }

    Optional<Handout> last(ConversationId conversation) {
        return db.sql("select * from conversations.handout where conversation = :id order by at desc, id desc limit 1")
                .param("id", conversation.value())
                .query((row, _) -> toHandout(row))
                .optional();
    }

    /** @param queues null means every one */
    List<Tally> tallies(Instant from, Instant until, @Nullable List<String> queues) {
        return db.sql("""
                select staff, way, count(*) as many
                  from conversations.handout
                 where at >= :from and at < :until and (:everywhere or queue = any(cast(:queues as text[])))
                 group by staff, way
                """)
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .param("everywhere", queues == null)
                .param("queues", queues == null ? new String[0] : Column.of(queues))
                .query((row, _) -> new Tally(
                        new StaffId(Column.id(row, "staff")), Way.of(row.getString("way")), row.getInt("many")))
                .list();
    }

    /** Those of one person, newest first. */
    List<Handout> of(StaffId staff, List<Way> ways, Instant from, Instant until, int most) {
        return db.sql("""
                select * from conversations.handout
                 where staff = :staff and way = any(:ways) and at >= :from and at < :until
                 order by at desc, id desc limit :most
                """)
                .param("staff", staff.value())
                .param("ways", ways.stream().map(Way::key).toArray(String[]::new))
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .param("most", most)
                .query((row, _) -> toHandout(row))
                .list();
    }

    private static Handout toHandout(ResultSet row) throws SQLException {
        return new Handout(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "conversation")),
                new StaffId(Column.id(row, "staff")),
                row.getString("queue"),
                Way.of(row.getString("way")),
                Column.instant(row, "at"),
                Column.texts(row, "reason"));
    }
}
