package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.conversations.Priority;
import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of breaches of first come, first served. */
@Repository
class Overtakings {

    /**
     * Somebody took a younger conversation while older ones, no less urgent, waited that they could have taken.
     *
     * @param overtaken the one of them that had waited longest
     * @param count how many they were
     */
    record Overtaking(
            UUID id,
            UUID handout,
            ConversationId conversation,
            StaffId staff,
            String queue,
            Instant at,
            Priority effective,
            ConversationId overtaken,
            Instant overtakenSince,
            int count) {

        Duration waited() {
            return Duration.between(overtakenSince, at);
        }
    }

    /** How often somebody did, and how long the longest overtaken one had waited. */
    record Tally(StaffId staff, int count, Duration longest) {}

    private final JdbcClient db;

    Overtakings(JdbcClient db) {
        this.db = db;
    }

    void add(Overtaking overtaking) {
        db.sql("""
                insert into conversations.overtaking (id, handout, conversation, staff, queue, at, effective, overtaken,
                    overtaken_since, overtaken_count)
                values (:id, :handout, :conversation, :staff, :queue, :at, :effective, :overtaken, :since, :count)
                """)
                .param("id", overtaking.id())
                .param("handout", overtaking.handout())
                .param("conversation", overtaking.conversation().value())
                .param("staff", overtaking.staff().value())
                .param("queue", overtaking.queue())
                .param("at", Column.of(overtaking.at()))
                .param("effective", overtaking.effective().ordinal())
                .param("overtaken", overtaking.overtaken().value())
                .param("since", Column.of(overtaking.overtakenSince()))
                .param("count", overtaking.count())
                .update();
    }

    /** @param queues null means every one */
    List<Tally> tallies(Instant from, Instant until, @Nullable List<String> queues) {
        return db.sql("""
                select staff, count(*) as many, extract(epoch from max(at - overtaken_since)) as longest
                  from conversations.overtaking
                 where at >= :from and at < :until and (:everywhere or queue = any(cast(:queues as text[])))
                 group by staff
                """)
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .param("everywhere", queues == null)
                .param("queues", queues == null ? new String[0] : Column.of(queues))
                .query((row, _) -> new Tally(
                        new StaffId(Column.id(row, "staff")),
                        row.getInt("many"),
                        Duration.ofSeconds(row.getBigDecimal("longest").longValue())))
                .list();
    }

    List<Overtaking> of(StaffId staff, Instant from, Instant until, int most) {
        return db.sql("""
                select * from conversations.overtaking
                 where staff = :staff and at >= :from and at < :until
                 order by at desc, id desc limit :most
                """)
                .param("staff", staff.value())
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .param("most", most)
                .query((row, _) -> new Overtaking(
                        Column.id(row, "id"),
                        Column.id(row, "handout"),
                        new ConversationId(Column.id(row, "conversation")),
                        new StaffId(Column.id(row, "staff")),
                        row.getString("queue"),
                        Column.instant(row, "at"),
                        Priority.values()[row.getInt("effective")],
                        new ConversationId(Column.id(row, "overtaken")),
                        Column.instant(row, "overtaken_since"),
                        row.getInt("overtaken_count")))
                .list();
    }
}
