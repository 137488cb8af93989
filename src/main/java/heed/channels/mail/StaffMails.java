package heed.channels.mail;

import heed.platform.Column;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mail to colleagues; the words stay only until the mail has left. */
@Repository
class StaffMails {

    private final JdbcClient db;
    private final Clock clock;

    StaffMails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A mail on its way to a colleague. */
    record Letter(String recipient, String subject, String words) {}

    void add(UUID id, Letter letter) {
        db.sql("""
                insert into channels.staff_mail (id, recipient, subject, words, queued_at)
                values (:id, :recipient, :subject, :words, :now)
                """)
                .param("id", id)
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("words", letter.words())
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Empty once it has left. */
    Optional<Letter> find(UUID id) {
        return db.sql("select recipient, subject, words from channels.staff_mail where id = :id and state = 'queued'")
                .param("id", id)
                .query((row, _) ->
                        new Letter(row.getString("recipient"), row.getString("subject"), row.getString("words")))
                .optional();
    }

    void settle(UUID id, String state, String remark) {
        db.sql("update channels.staff_mail set state = :state, remark = :remark, words = null where id = :id")
                .param("state", state)
                .param("remark", remark)
                .param("id", id)
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from channels.staff_mail where queued_at < :moment and state <> 'queued'")
                .param("moment", Column.of(moment))
                .update();
    }
}
