package heed.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox. All times are the database's, so that several Heeds agree on them. */
@Repository
class Effects implements OutboxReport {

    private static final String LEASE = "now() + interval '60 seconds'";

    private final JdbcClient db;

    Effects(JdbcClient db) {
        this.db = db;
    }

    void add(UUID id, String kind, String lane, String payload) {
        db.sql("insert into platform.effect (id, kind, lane, payload) values (:id, :kind, :lane, :payload)")
                .param("id", id)
                .param("kind", kind)
                .param("lane", lane)
                .param("payload", payload)
                .update();
    }

    /** Takes the longest due effect of a lane in which nothing is being sent. */
    Optional<Effect> claim() {
        try {
            return db.sql("""
                    update platform.effect
                       set state = 'sending', attempt = attempt + 1, lease_until = %s
                     where id = (select id
                                   from platform.effect
                                  where state in ('queued', 'deferred')
                                    and due_at <= now()
                                    and lane <> all (array(select lane from platform.effect where state = 'sending'))
                                  order by due_at, ordinal
                                  limit 1
                                    for update skip locked)
                    returning id, kind, lane, payload, attempt, queued_at
                    """.formatted(LEASE)).query((row, n) -> effect(row)).optional();
        } catch (DuplicateKeyException anotherHeedTookTheLane) {
            return Optional.empty();
        }
    }

    /** Prolongs the leases of effects whose attempt still goes on here. */
    void renew(Collection<Effect> effects) {
        for (Effect effect : effects) {
            db.sql(
                            "update platform.effect set lease_until = %s where id = :id and state = 'sending' and attempt = :attempt"
                                    .formatted(LEASE))
                    .paramSource(effect)
                    .update();
        }
    }

    /** Effects whose sender vanished in the middle of an attempt, locked until the transaction ends. */
    List<Effect> abandoned() {
        return db.sql("""
                select id, kind, lane, payload, attempt, queued_at
                  from platform.effect
                 where state = 'sending' and lease_until < now()
                 order by ordinal
                 limit 100
                   for update skip locked
                """).query((row, n) -> effect(row)).list();
    }

    /** @return false where the attempt is no longer the newest one */
    boolean settle(Effect effect, String state, String remark) {
        return db.sql("""
                        update platform.effect
                           set state = :state, settled_at = now(), lease_until = null, remark = :remark
                         where id = :id and state = 'sending' and attempt = :attempt
                        """)
                        .param("state", state)
                        .param("remark", remark)
                        .param("id", effect.id())
                        .param("attempt", effect.attempt())
                        .update()
                == 1;
    }

    void defer(Effect effect, Duration pause, String remark) {
        db.sql("""
                update platform.effect
                   set state = 'deferred', due_at = now() + make_interval(secs => :seconds), lease_until = null,
                       remark = :remark
                 where id = :id and state = 'sending' and attempt = :attempt
                """)
                .param("seconds", pause.toSeconds())
                .param("remark", remark)
                .param("id", effect.id())
                .param("attempt", effect.attempt())
                .update();
    }

    boolean hurry(String lane, String payload) {
        return db.sql("""
                        update platform.effect
                           set due_at = now()
                         where state in ('queued', 'deferred') and lane = :lane and payload = :payload
                        """).param("lane", lane).param("payload", payload).update() > 0;
    }

    void forgetSentBefore(Duration age) {
        db.sql(
                        "delete from platform.effect where state = 'sent' and settled_at < now() - make_interval(secs => :seconds)")
                .param("seconds", age.toSeconds())
                .update();
    }

    /** Seconds for which the longest overdue effect has been waiting; 0 where none does. */
    double oldestSeconds() {
        return db.sql("""
                select coalesce(extract(epoch from now() - min(due_at)), 0)
                  from platform.effect
                 where state in ('queued', 'deferred') and due_at <= now()
                """).query((row, n) -> row.getDouble(1)).single();
    }

    @Override
    public List<Lane> lanes() {
        return db.sql("""
                select lane,
                       count(*) filter (where state in ('queued', 'deferred', 'sending')) as waiting,
                       count(*) filter (where state = 'deferred') as deferred,
                       count(*) filter (where state = 'failed') as failed,
                       count(*) filter (where state = 'unknown') as unknown,
                       min(queued_at) filter (where state in ('queued', 'deferred', 'sending')) as oldest
                  from platform.effect
                 where state <> 'sent' and (settled_at is null or settled_at > now() - interval '30 days')
                 group by lane
                 order by oldest nulls last, lane
                """).query((row, n) -> lane(row)).list();
    }

    @Override
    public List<Undelivered> undelivered() {
        return db.sql("""
                select id, kind, lane, state, attempt, settled_at, remark
                  from platform.effect
                 where state in ('failed', 'unknown') and settled_at > now() - interval '30 days'
                 order by settled_at desc, ordinal desc
                 limit 200
                """).query((row, n) -> undelivered(row)).list();
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("lane"),
                row.getString("payload"),
                row.getInt("attempt"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    private static Lane lane(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Lane(
                row.getString("lane"),
                row.getInt("waiting"),
                row.getInt("deferred"),
                row.getInt("failed"),
                row.getInt("unknown"),
                oldest == null ? null : oldest.toInstant());
    }

    private static Undelivered undelivered(ResultSet row) throws SQLException {
        Instant settledAt = row.getObject("settled_at", OffsetDateTime.class).toInstant();
        return new Undelivered(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("lane"),
                row.getString("state").equals("unknown"),
                row.getInt("attempt"),
                settledAt,
                row.getString("remark"));
    }
}
