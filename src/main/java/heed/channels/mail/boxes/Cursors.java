package heed.channels.mail.boxes;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of how far fetching is, and which Heed does it. The database's clock says how long a hold lasts. */
@Repository
class Cursors {

    private static final String HOLD = "interval '60 seconds'";

    private final JdbcClient db;
    private final Clock clock;

    Cursors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param uidValidity null until it was first looked at, and where a server numbers nothing */
    record Cursor(@Nullable Long uidValidity, long lastUid) {}

    /** @param trouble empty where all is well */
    record State(
            UUID mailbox,
            long fetched,
            @Nullable Instant lookedAt,
            String trouble,
            List<String> troubleFacts,
            @Nullable Instant troubleSince,
            int attempts) {}

    /** Takes the mailbox where nobody holds it. */
    Optional<Hold> take(UUID mailbox, UUID holder) {
        return db.sql("""
                insert into channels.mailbox_cursor as c (mailbox, holder, fence, held_until)
                values (:mailbox, :holder, 1, now() + %s)
                    on conflict (mailbox) do update
                   set holder = :holder, fence = c.fence + 1, held_until = now() + %s
                 where c.held_until is null or c.held_until < now()
                returning fence
                """.formatted(HOLD, HOLD))
                .param("mailbox", mailbox)
                .param("holder", holder)
                .query((row, _) -> new Hold(mailbox, holder, row.getLong(1)))
                .optional();
    }

    /** Holds for longer. @return the mailboxes that are still held */
    List<UUID> renew(UUID holder, Collection<UUID> mailboxes) {
        return mailboxes.isEmpty()
                ? List.of()
                : db.sql("""
                        update channels.mailbox_cursor
                           set held_until = now() + %s
                         where holder = :holder and mailbox in (:mailboxes)
                        returning mailbox
                        """.formatted(HOLD))
                        .param("holder", holder)
                        .param("mailboxes", mailboxes)
                        .query((row, _) -> Column.id(row, "mailbox"))
                        .list();
    }

    void release(Hold hold) {
        db.sql("""
                update channels.mailbox_cursor
                   set holder = null, held_until = null
                 where mailbox = :mailbox and fence = :fence
                """)
                .param("mailbox", hold.mailbox())
                .param("fence", hold.fence())
                .update();
    }

    Cursor find(Hold hold) {
        return db.sql("select uid_validity, last_uid from channels.mailbox_cursor where mailbox = :mailbox")
                .param("mailbox", hold.mailbox())
                .query((row, _) -> new Cursor(row.getObject("uid_validity", Long.class), row.getLong("last_uid")))
                .optional()
                .orElseThrow(Hold.Lost::new);
    }

    /** @throws Hold.Lost where another holds it now */
    void set(Hold hold, long uidValidity, long lastUid) {
        required(db.sql("""
                update channels.mailbox_cursor
                   set uid_validity = :uidValidity, last_uid = :lastUid
                 where mailbox = :mailbox and holder = :holder and fence = :fence
                """)
                .param("uidValidity", uidValidity)
                .param("lastUid", lastUid)
                .param("mailbox", hold.mailbox())
                .param("holder", hold.holder())
                .param("fence", hold.fence())
                .update());
    }

    /** One letter more. @throws Hold.Lost where another holds the mailbox now */
    void advance(Hold hold, long lastUid, boolean isNew) {
        required(db.sql("""
                update channels.mailbox_cursor
                   set last_uid = greatest(last_uid, :lastUid), fetched = fetched + :more
                 where mailbox = :mailbox and holder = :holder and fence = :fence
                """)
                .param("lastUid", lastUid)
                .param("more", isNew ? 1 : 0)
                .param("mailbox", hold.mailbox())
                .param("holder", hold.holder())
                .param("fence", hold.fence())
                .update());
    }

    /** Everything that lay there has been stored. */
    void looked(Hold hold) {
        db.sql("""
                update channels.mailbox_cursor
                   set looked_at = :now, trouble = '', trouble_facts = '{}', trouble_since = null, attempts = 0
                 where mailbox = :mailbox and fence = :fence
                """)
                .param("now", Column.of(clock.instant()))
                .param("mailbox", hold.mailbox())
                .param("fence", hold.fence())
                .update();
    }

    /** Looking did not work. */
    void failed(Hold hold, Trouble trouble) {
        db.sql("""
                update channels.mailbox_cursor
                   set trouble = :trouble, trouble_facts = :facts, trouble_since = coalesce(trouble_since, :now),
                       attempts = attempts + 1
                 where mailbox = :mailbox and fence = :fence
                """)
                .param("trouble", trouble.word())
                .param("facts", trouble.facts().toArray(String[]::new))
                .param("now", Column.of(clock.instant()))
                .param("mailbox", hold.mailbox())
                .param("fence", hold.fence())
                .update();
    }

    Map<UUID, State> states() {
        return db.sql("""
                        select mailbox, fetched, looked_at, trouble, trouble_facts, trouble_since, attempts
                          from channels.mailbox_cursor
                        """).query(Cursors::state).list().stream()
                .collect(Collectors.toMap(State::mailbox, Function.identity()));
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                Column.id(row, "mailbox"),
                row.getLong("fetched"),
                Column.instantOrNull(row, "looked_at"),
                row.getString("trouble"),
                Column.texts(row, "trouble_facts"),
                Column.instantOrNull(row, "trouble_since"),
                row.getInt("attempts"));
    }

    private static void required(int changed) {
        if (changed != 1) {
            throw new Hold.Lost();
        }
    }
}
