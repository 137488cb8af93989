package heed.identity.factors;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of backup codes: only hashes, each good once. */
@Repository
class BackupCodes {

    private final JdbcClient db;

    BackupCodes(JdbcClient db) {
        this.db = db;
    }

    /** The former ones are good no more. */
    void replace(StaffId staff, List<BackupCode> codes, Instant now) {
        forget(staff);
        for (BackupCode code : codes) {
            db.sql("insert into identity.backup_code (staff, hash, made_at) values (:staff, :hash, :now)")
                    .param("staff", staff.value())
                    .param("hash", code.hash(staff.value().toString()))
                    .param("now", Column.of(now))
                    .update();
        }
    }

    /** @return whether it was one of the person's and unused */
    boolean use(StaffId staff, BackupCode code, Instant now) {
        return db.sql("""
                        update identity.backup_code set used_at = :now
                         where staff = :staff and hash = :hash and used_at is null
                        """)
                        .param("staff", staff.value())
                        .param("hash", code.hash(staff.value().toString()))
                        .param("now", Column.of(now))
                        .update()
                == 1;
    }

    int left(StaffId staff) {
        return db.sql("select count(*) from identity.backup_code where staff = :staff and used_at is null")
                .param("staff", staff.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void forget(StaffId staff) {
        db.sql("delete from identity.backup_code where staff = :staff")
                .param("staff", staff.value())
                .update();
    }
}
