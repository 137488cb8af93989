package heed.channels.mail.boxes;

import heed.platform.Column;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of letters that were fetched: each once, by the number that its server gave it. */
@Repository
class FetchedMails {

    private final JdbcClient db;
    private final Clock clock;

    FetchedMails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param uid number or, with POP3, unique name; @param settled nothing is to be done with it on its server */
    void add(UUID mailbox, long uidValidity, String uid, @Nullable UUID mail, boolean settled) {
        db.sql("""
                insert into channels.fetched_mail (mailbox, uid_validity, uid, mail, settled, fetched_at)
                values (:mailbox, :uidValidity, :uid, :mail, :settled, :now)
                    on conflict (mailbox, uid_validity, uid) do nothing
                """)
                .param("mailbox", mailbox)
                .param("uidValidity", uidValidity)
                .param("uid", uid)
                .param("mail", mail)
                .param("settled", settled)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Those that still have to be moved, marked or deleted on their server. */
    List<Long> toSettle(UUID mailbox, long uidValidity) {
        return db.sql("""
                select uid
                  from channels.fetched_mail
                 where mailbox = :mailbox and uid_validity = :uidValidity and not settled
                 order by fetched_at
                 limit 500
                """)
                .param("mailbox", mailbox)
                .param("uidValidity", uidValidity)
                .query((row, _) -> Long.valueOf(row.getString("uid")))
                .list();
    }

    void settle(UUID mailbox, long uidValidity, List<Long> uids) {
        if (!uids.isEmpty()) {
            db.sql("""
                    update channels.fetched_mail
                       set settled = true
                     where mailbox = :mailbox and uid_validity = :uidValidity and uid in (:uids)
                    """)
                    .param("mailbox", mailbox)
                    .param("uidValidity", uidValidity)
                    .param("uids", uids.stream().map(String::valueOf).toList())
                    .update();
        }
    }

    /** The unique names of what was fetched by POP3. */
    Set<String> names(UUID mailbox) {
        return db
                .sql("select uid from channels.fetched_mail where mailbox = :mailbox and uid_validity = 0")
                .param("mailbox", mailbox)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Whether this letter was stored here, as opposed to one that lay there before Heed came. */
    boolean storedHere(UUID mailbox, String name) {
        return db.sql("""
                        select 1
                          from channels.fetched_mail
                         where mailbox = :mailbox and uid_validity = 0 and uid = :name and mail is not null
                        """)
                .param("mailbox", mailbox)
                .param("name", name)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What lies no longer on its server needs no name here. */
    void forget(UUID mailbox, List<String> names) {
        if (!names.isEmpty()) {
            db.sql(
                            "delete from channels.fetched_mail where mailbox = :mailbox and uid_validity = 0 and uid in (:names)")
                    .param("mailbox", mailbox)
                    .param("names", names)
                    .update();
        }
    }
}
