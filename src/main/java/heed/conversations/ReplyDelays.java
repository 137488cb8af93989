package heed.conversations;

import heed.identity.StaffId;
import heed.platform.CannotStart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of how long replies can be taken back: the company's choice, and what single people chose instead. */
@Repository
class ReplyDelays {

    private final JdbcClient db;
    private final Duration usual;

    ReplyDelays(JdbcClient db, @Value("${heed.reply.delay:10s}") Duration usual) {
        this.db = db;
        if (usual.isNegative() || usual.compareTo(ChooseReplyDelay.LONGEST) > 0) {
            throw new CannotStart("HEED_REPLY_DELAY is " + usual + "; give 0s to 60s, such as 10s.");
        }
        this.usual = usual;
    }

    /** What holds for this person. */
    Duration of(StaffId staff) {
        Duration own = own(staff);
        return own == null ? company() : own;
    }

    Duration company() {
        Duration chosen = own(null);
        return chosen == null ? usual : chosen;
    }

    /** @param staff null for the company */
    @Nullable
    Duration own(@Nullable StaffId staff) {
        return db.sql(
                        "select r.seconds from conversations.reply_delay r where r.staff is not distinct from cast(:staff as uuid)")
                .param("staff", StaffId.valueOrNull(staff))
                .query((row, _) -> Duration.ofSeconds(row.getInt("seconds")))
                .optional()
                .orElse(null);
    }

    void save(@Nullable StaffId staff, Duration delay) {
        db.sql("""
                insert into conversations.reply_delay (staff, seconds) values (:staff, :seconds)
                on conflict (staff) do update set seconds = excluded.seconds
                """)
                .param("staff", StaffId.valueOrNull(staff))
                .param("seconds", (int) delay.toSeconds())
                .update();
    }

    void remove(StaffId staff) {
        db.sql("delete from conversations.reply_delay where staff = :staff")
                .param("staff", staff.value())
                .update();
    }
}
