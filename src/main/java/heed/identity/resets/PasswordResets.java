package heed.identity.resets;

import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links with which forgotten passwords are replaced; a person has one open at a time. */
@Repository
class PasswordResets {

    private final JdbcClient db;

    PasswordResets(JdbcClient db) {
        this.db = db;
    }

    /**
     * An open link.
     *
     * @param replaces hash of the stored password that was there when it was made
     */
    record Open(UUID id, StaffId staff, byte[] replaces) {}

    /** Opens a link and ends the ones before. */
    void open(StaffId staff, byte[] tokenHash, byte[] replaces, Instant at, Instant expiresAt) {
        end(staff, at);
        db.sql("""
                insert into identity.password_reset (id, staff, token_hash, replaces, made_at, expires_at)
                values (:id, :staff, :hash, :replaces, :at, :expiresAt)
                """)
                .param("id", Ids.next())
                .param("staff", staff.value())
                .param("hash", tokenHash)
                .param("replaces", replaces)
                .param("at", Column.of(at))
                .param("expiresAt", Column.of(expiresAt))
                .update();
    }

    Optional<Open> find(byte[] tokenHash, Instant now) {
        return db.sql("""
                select id, staff, replaces
                  from identity.password_reset
                 where token_hash = :hash and ended_at is null and expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", Column.of(now))
                .query((row, _) ->
                        new Open(Column.id(row, "id"), new StaffId(Column.id(row, "staff")), row.getBytes("replaces")))
                .optional();
    }

    /** Uses the link up: true for exactly one caller. */
    boolean use(UUID id, Instant at) {
        return db.sql("update identity.password_reset set ended_at = :at where id = :id and ended_at is null")
                        .param("at", Column.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(StaffId staff, Instant at) {
        db.sql("update identity.password_reset set ended_at = :at where staff = :staff and ended_at is null")
                .param("at", Column.of(at))
                .param("staff", staff.value())
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from identity.password_reset where made_at < :moment")
                .param("moment", Column.of(moment))
                .update();
    }
}
