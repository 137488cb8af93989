package heed.conversations.routing;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Ids;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who was there when. */
@Repository
class Presences {

    /** Somebody was in this state for that long; a span that goes on ends where it was asked about. */
    record Span(StaffId staff, Presence.State state, Instant from, Instant until) {}

    private final JdbcClient db;

    Presences(JdbcClient db) {
        this.db = db;
    }

    void switchTo(Actor actor, StaffId staff, Presence.State state, Instant now) {
        db.sql(
                        "update conversations.presence set until_at = greatest(:now, since_at) where staff = :staff and until_at is null")
                .param("staff", staff.value())
                .param("now", Column.of(now))
                .update();
        db.sql("""
                insert into conversations.presence (id, staff, state, since_at, switched_by)
                values (:id, :staff, :state, :now, :by)
                """)
                .param("id", Ids.next())
                .param("staff", staff.value())
                .param("state", state.key())
                .param("now", Column.of(now))
                .param("by", actor.staff())
                .update();
    }

    List<StaffId> switchedToAvailable() {
        return db.sql("select staff from conversations.presence where until_at is null and state = 'available'")
                .query((row, _) -> new StaffId(Column.id(row, "staff")))
                .list();
    }

    /** What of everybody's time at work lies between the two. */
    List<Span> between(Instant from, Instant until) {
        return db.sql("""
                select staff, state, greatest(since_at, :from) as from_at, least(coalesce(until_at, :until), :until) as until_at
                  from conversations.presence
                 where state in ('available', 'busy') and since_at < :until and coalesce(until_at, 'infinity') > :from
                """)
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .query((row, _) -> new Span(
                        new StaffId(Column.id(row, "staff")),
                        Presence.State.of(row.getString("state")).orElseThrow(),
                        Column.instant(row, "from_at"),
                        Column.instant(row, "until_at")))
                .list();
    }
}
