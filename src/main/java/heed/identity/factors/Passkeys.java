package heed.identity.factors;

import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of passkeys. */
@Repository
class Passkeys {

    private static final String SELECT = """
            select id, staff, credential, attested, counter, backup_eligible, backed_up, transports, name, added_at, last_used_at
              from identity.passkey
            """;

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    List<Passkey> of(StaffId staff) {
        return db.sql(SELECT + " where staff = :staff order by added_at, id")
                .param("staff", staff.value())
                .query((row, _) -> toPasskey(row))
                .list();
    }

    Optional<Passkey> find(byte[] credential) {
        return db.sql(SELECT + " where credential = :credential")
                .param("credential", credential)
                .query((row, _) -> toPasskey(row))
                .optional();
    }

    void add(Passkey passkey) {
        db.sql("""
                insert into identity.passkey (id, staff, credential, attested, counter, backup_eligible, backed_up, transports, name, added_at)
                values (:id, :staff, :credential, :attested, :counter, :backupEligible, :backedUp, :transports, :name, :addedAt)
                """)
                .param("id", passkey.id())
                .param("staff", passkey.staff().value())
                .param("credential", passkey.credential())
                .param("attested", passkey.attested())
                .param("counter", passkey.counter())
                .param("backupEligible", passkey.backupEligible())
                .param("backedUp", passkey.backedUp())
                .param("transports", passkey.transports().toArray(String[]::new))
                .param("name", passkey.name())
                .param("addedAt", Column.of(passkey.addedAt()))
                .update();
    }

    /** A counter that has not grown is refused here too, as another replica may have seen it first. */
    boolean used(Passkey passkey, long counter, boolean backedUp, Instant now) {
        return db.sql("""
                        update identity.passkey set counter = :counter, backed_up = :backedUp, last_used_at = :now
                         where id = :id and (counter < :counter or (counter = 0 and :counter = 0))
                        """)
                        .param("id", passkey.id())
                        .param("counter", counter)
                        .param("backedUp", backedUp)
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    boolean remove(StaffId staff, UUID id) {
        return db.sql("delete from identity.passkey where staff = :staff and id = :id")
                        .param("staff", staff.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    int removeAll(StaffId staff) {
        return db.sql("delete from identity.passkey where staff = :staff")
                .param("staff", staff.value())
                .update();
    }

    private static Passkey toPasskey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff", UUID.class)),
                row.getBytes("credential"),
                row.getBytes("attested"),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                Column.texts(row, "transports"),
                row.getString("name"),
                Objects.requireNonNull(Column.instantOrNull(row, "added_at")),
                Column.instantOrNull(row, "last_used_at"));
    }
}
