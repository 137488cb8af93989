package heed.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row that says whether passwords open the door, and the mark of those for whom they always do. */
@Repository
public class PasswordRules {

    private final JdbcClient db;

    PasswordRules(JdbcClient db) {
        this.db = db;
    }

    /** Whether people sign in by identity providers alone, but for those who may break the glass. */
    public boolean passwordsOff() {
        return db.sql("select passwords_off from identity.password_rule where id = 1")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    public void turnPasswords(boolean off) {
        db.sql("update identity.password_rule set passwords_off = :off where id = 1")
                .param("off", off)
                .update();
    }

    /** Whether what Heed itself knows this person by, a password or a passkey, opens the door today. */
    public boolean opensFor(StaffId id) {
        return db.sql("""
                select not r.passwords_off or s.break_glass
                  from identity.staff s cross join identity.password_rule r
                 where s.id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    public boolean breaksGlass(StaffId id) {
        return db.sql("select break_glass from identity.staff where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    public void letBreakGlass(StaffId id, boolean may) {
        db.sql("update identity.staff set break_glass = :may where id = :id")
                .param("may", may)
                .param("id", id.value())
                .update();
    }

    /** Active administrators with a password who may break the glass: without one, nobody would come in on a bad day. */
    public long keepersOfTheGlass() {
        return db.sql("""
                        select count(*) from identity.staff
                         where break_glass and deactivated_at is null and password is not null and 'administrator' = any(roles)
                        """).query((row, _) -> row.getLong(1)).single();
    }
}
