package heed.identity.notices;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is still to reach somebody. */
@Repository
class Deliveries {

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /** A notice that has not reached its person in this way yet. */
    record Pending(UUID notice, Way way) {}

    /** What is due now needs no call: the news of the notice itself brings open pages. */
    void add(UUID notice, Way way, StaffId staff, Instant dueAt, Instant now) {
        db.sql("""
                insert into identity.delivery (notice, way, staff, due_at, called)
                values (:notice, :way, :staff, :due, :called)
                """)
                .param("notice", notice)
                .param("way", way.key())
                .param("staff", staff.value())
                .param("due", Column.of(dueAt))
                .param("called", !dueAt.isAfter(now))
                .update();
    }

    /** All that waits for this person, held against those who bring it. */
    List<Pending> pending(StaffId staff) {
        return db.sql("select notice, way from identity.delivery where staff = :staff for update")
                .param("staff", staff.value())
                .query((row, _) -> new Pending(Column.id(row, "notice"), Way.of(row.getString("way"))))
                .list();
    }

    /** Who has something due in this way, who waits longest first. */
    List<StaffId> waiting(Way way, Instant now, int limit) {
        return db.sql("""
                select staff from identity.delivery
                 where way = :way and due_at <= :now
                 group by staff
                 order by min(due_at)
                 limit :limit
                """)
                .param("way", way.key())
                .param("now", Column.of(now))
                .param("limit", limit)
                .query((row, _) -> new StaffId(Column.id(row, "staff")))
                .list();
    }

    /** What is due for this person, claimed until the transaction ends: another replica passes over it. */
    List<UUID> claim(StaffId staff, Way way, Instant now) {
        return db.sql("""
                select notice from identity.delivery
                 where staff = :staff and way = :way and due_at <= :now
                 order by notice
                   for update skip locked
                """)
                .param("staff", staff.value())
                .param("way", way.key())
                .param("now", Column.of(now))
                .query((row, _) -> Column.id(row, "notice"))
                .list();
    }

    void move(UUID notice, Way way, Instant dueAt) {
        db.sql("update identity.delivery set due_at = :due, called = false where notice = :notice and way = :way")
                .param("due", Column.of(dueAt))
                .param("notice", notice)
                .param("way", way.key())
                .update();
    }

    void remove(Collection<UUID> some, Way way) {
        db.sql("delete from identity.delivery where notice = any(:some) and way = :way")
                .param("some", some.toArray(UUID[]::new))
                .param("way", way.key())
                .update();
    }

    /** Whose held notices the browser may show from now on; each is named once. */
    List<StaffId> callPages(Instant now) {
        return db.sql("""
                update identity.delivery set called = true
                 where way = 'browser' and due_at <= :now and not called
                returning staff
                """)
                .param("now", Column.of(now))
                .query((row, _) -> new StaffId(Column.id(row, "staff")))
                .list();
    }

    /** Gives up what nobody took in time. */
    void lapse(Way way, Instant dueBefore) {
        db.sql("delete from identity.delivery where way = :way and due_at < :before")
                .param("way", way.key())
                .param("before", Column.of(dueBefore))
                .update();
    }
}
