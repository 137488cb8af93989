package heed.channels.mail.boxes;

import heed.platform.Column;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits in the rows of mail: letters for their place, replies for their departure. */
@Repository
class MailLags {

    private final JdbcClient db;

    MailLags(JdbcClient db) {
        this.db = db;
    }

    record Lag(
            @Nullable Instant oldestWithoutPlace, @Nullable Instant oldestReplyWaiting) {
        static final Lag NONE = new Lag(null, null);
    }

    private record Row(String mailbox, Lag lag) {}

    /** By the mailbox's address; those where nothing waits are left out. */
    Map<String, Lag> byMailbox() {
        return db
                .sql("""
                        select mailbox, min(came) as came, min(written) as written
                          from (select mailbox, min(received_at) as came, null::timestamptz as written
                                  from channels.mail
                                 where outcome is null
                                 group by mailbox
                                union all
                                select mailbox, null::timestamptz, min(queued_at)
                                  from channels.sent_mail
                                 where state in ('waiting', 'queued')
                                 group by mailbox) waiting
                         group by mailbox
                        """)
                .query((row, _) -> new Row(
                        row.getString("mailbox"),
                        new Lag(Column.instantOrNull(row, "came"), Column.instantOrNull(row, "written"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::mailbox, Row::lag));
    }

    /** Seconds for which the oldest stored letter has been without a place, 0 where none is. */
    double oldestSeconds() {
        return db.sql("""
                select coalesce(extract(epoch from now() - min(received_at)), 0)
                  from channels.mail
                 where outcome is null
                """).query(Double.class).single();
    }

    /** Letters that were ever set aside and still are. */
    double setAside() {
        return db.sql("select count(*) from channels.mail where outcome = 'quarantined' and conversation is null")
                .query(Double.class)
                .single();
    }
}
