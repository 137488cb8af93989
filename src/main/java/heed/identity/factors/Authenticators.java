package heed.identity.factors;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of authenticator apps, one to a person. */
@Repository
class Authenticators {

    private final JdbcClient db;

    Authenticators(JdbcClient db) {
        this.db = db;
    }

    Optional<Authenticator> find(StaffId staff) {
        return db.sql("select secret, confirmed_at, last_used_at from identity.authenticator where staff = :staff")
                .param("staff", staff.value())
                .query((row, _) -> new Authenticator(
                        row.getBytes("secret"),
                        Column.instantOrNull(row, "confirmed_at"),
                        Column.instantOrNull(row, "last_used_at")))
                .optional();
    }

    /** The secret that was locked last, of anybody. */
    Optional<byte[]> newestLocked() {
        return db.sql("select secret from identity.authenticator order by begun_at desc limit 1")
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    /** Begins anew; one that is confirmed already stays. @return whether it was begun */
    boolean begin(StaffId staff, byte[] locked, Instant now) {
        return db.sql("""
                        insert into identity.authenticator as a (staff, secret, begun_at) values (:staff, :secret, :now)
                        on conflict (staff) do update set secret = :secret, begun_at = :now
                         where a.confirmed_at is null
                        """)
                        .param("staff", staff.value())
                        .param("secret", locked)
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    /** Confirms it with the first right code. @return false where it was confirmed meanwhile, or begun anew */
    boolean confirm(StaffId staff, byte[] locked, long step, Instant now) {
        return db.sql("""
                        update identity.authenticator
                           set confirmed_at = :now, last_used_at = :now, used_step = :step
                         where staff = :staff and secret = :secret and confirmed_at is null
                        """)
                        .param("staff", staff.value())
                        .param("secret", locked)
                        .param("step", step)
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    /** Takes the step, so that its code is good once, on whichever replica. @return whether it was still there */
    boolean use(StaffId staff, long step, Instant now) {
        return db.sql("""
                        update identity.authenticator set used_step = :step, last_used_at = :now
                         where staff = :staff and confirmed_at is not null and (used_step is null or used_step < :step)
                        """)
                        .param("staff", staff.value())
                        .param("step", step)
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    boolean remove(StaffId staff) {
        return db.sql("delete from identity.authenticator where staff = :staff")
                        .param("staff", staff.value())
                        .update()
                == 1;
    }
}
