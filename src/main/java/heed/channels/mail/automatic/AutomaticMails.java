package heed.channels.mail.automatic;

import heed.platform.Column;
import heed.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what programs here wrote and kept back within a day. */
@Repository
class AutomaticMails {

    private final JdbcClient db;
    private final Clock clock;

    AutomaticMails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Counts(long toAddress, long lately, long inConversation) {}

    /** Nobody else counts for this mailbox until the transaction ends: two letters at once are counted one after the other. */
    Counts count(String mailbox, String recipient, UUID conversation) {
        Instant now = clock.instant();
        db.sql("select mailbox from channels.mailbox_manner where mailbox = :mailbox for update")
                .param("mailbox", mailbox)
                .query(String.class)
                .list();
        return db.sql("""
                select count(*) filter (where recipient = :recipient) as to_address,
                       count(*) filter (where recipient = :recipient and written_at > :hour) as lately,
                       count(*) filter (where conversation = :conversation) as in_conversation
                  from channels.automatic_mail
                 where (recipient = :recipient or conversation = :conversation) and written_at > :day and not held_back
                """)
                .param("recipient", recipient)
                .param("conversation", conversation)
                .param("hour", Column.of(now.minus(Cap.BETWEEN)))
                .param("day", Column.of(now.minus(Cap.DAY)))
                .query((row, _) ->
                        new Counts(row.getLong("to_address"), row.getLong("lately"), row.getLong("in_conversation")))
                .single();
    }

    void add(String recipient, UUID conversation, boolean heldBack) {
        db.sql("""
                insert into channels.automatic_mail (id, recipient, conversation, written_at, held_back)
                values (:id, :recipient, :conversation, :now, :heldBack)
                """)
                .param("id", Ids.next())
                .param("recipient", recipient)
                .param("conversation", conversation)
                .param("now", Column.of(clock.instant()))
                .param("heldBack", heldBack)
                .update();
    }

    /** Kept back within a day. */
    long heldBack() {
        return db.sql("select count(*) from channels.automatic_mail where held_back and written_at > :day")
                .param("day", Column.of(clock.instant().minus(Cap.DAY)))
                .query(Long.class)
                .single();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from channels.automatic_mail where written_at < :moment")
                .param("moment", Column.of(moment))
                .update();
    }
}
