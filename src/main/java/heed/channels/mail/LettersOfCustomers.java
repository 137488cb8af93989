package heed.channels.mail;

import heed.identity.Keepsake.Mark;
import heed.platform.BlobUse;
import heed.platform.Column;
import heed.platform.Recordset;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of mail in a customer's conversations, of what they wrote that found no conversation, and of what was sent to them. */
@Repository
class LettersOfCustomers implements BlobUse {

    private static final String RECEIVED =
            " (m.conversation = any(:conversations) or m.conversation is null and lower(m.sender) = any(:emails)) ";
    private static final String SENT = " (m.conversation = any(:conversations) or lower(m.recipient) = any(:emails)) ";

    /** What stands where the name of the bytes stood. */
    private static final String NOTHING = "0".repeat(64);

    private final JdbcClient db;
    private final Clock clock;

    LettersOfCustomers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Map<String, Object>> received(UUID[] conversations, Collection<String> emails) {
        return rows("""
                select m.id, m.received_at, m.mailbox, m.sender, m.sender_name, m.subject, m.outcome
                  from channels.mail m where""" + RECEIVED + "order by m.received_at, m.id", conversations, emails);
    }

    List<Map<String, Object>> sent(UUID[] conversations, Collection<String> emails) {
        return rows("""
                select m.id, m.queued_at, m.mailbox, m.recipient, m.payload ->> 'subject' as subject, m.state
                  from channels.sent_mail m where""" + SENT + "order by m.queued_at, m.id", conversations, emails);
    }

    record Original(UUID id, String raw) {}

    List<Original> originals(UUID[] conversations, Collection<String> emails) {
        return db.sql("select m.id, m.raw from channels.mail m where" + RECEIVED + "and m.raw <> :nothing")
                .param("conversations", conversations)
                .param("emails", Column.of(emails))
                .param("nothing", NOTHING)
                .query((row, _) -> new Original(Column.id(row, "id"), row.getString("raw")))
                .list();
    }

    List<String> otherSenders(UUID[] conversations, Collection<String> emails) {
        return db.sql("""
                select distinct m.sender
                  from channels.mail m
                 where m.conversation = any(:conversations) and m.sender <> '' and lower(m.sender) <> all(:emails)
                 order by m.sender
                """)
                .param("conversations", conversations)
                .param("emails", Column.of(emails))
                .query((row, _) -> row.getString("sender"))
                .list();
    }

    /** When it came, how large it was and where it went stays; its key too, so that it is not taken in a second time. */
    int emptyReceived(UUID[] conversations, Collection<String> emails) {
        return db.sql("""
                update channels.mail m
                   set raw = :nothing, envelope_from = null, message_id = '', sender = '', sender_name = '', subject = '', reading = null
                 where""" + RECEIVED)
                .param("conversations", conversations)
                .param("emails", Column.of(emails))
                .param("nothing", NOTHING)
                .update();
    }

    /** What has not left yet will not. */
    int emptySent(UUID[] conversations, Collection<String> emails) {
        return db.sql("""
                update channels.sent_mail m
                   set recipient = '', payload = '{}', remark = '',
                       state = case when m.state in ('waiting', 'queued') then 'failed' else m.state end,
                       settled_at = coalesce(m.settled_at, :now)
                 where""" + SENT)
                .param("conversations", conversations)
                .param("emails", Column.of(emails))
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** The hashes of these letters as they came, as far as they are still there. */
    List<String> rawOf(Collection<UUID> ids) {
        return db.sql("select distinct m.raw from channels.mail m where m.id = any(:ids) and m.raw <> :nothing")
                .param("ids", ids.toArray(UUID[]::new))
                .param("nothing", NOTHING)
                .query((row, _) -> row.getString("raw"))
                .list();
    }

    /** The letter as it came goes; what was read from it stays. */
    int forgetRaw(Collection<UUID> ids) {
        return db.sql("update channels.mail set raw = :nothing where id = any(:ids)")
                .param("nothing", NOTHING)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** As {@link #emptyReceived}, for letters that found no conversation. */
    int emptySetAside(Collection<UUID> ids) {
        return db.sql("""
                update channels.mail
                   set raw = :nothing, envelope_from = null, message_id = '', sender = '', sender_name = '', subject = '', reading = null
                 where id = any(:ids)
                """)
                .param("nothing", NOTHING)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /**
     * A letter that has its bytes still.
     *
     * @param conversation null where it found none
     */
    record Aged(
            UUID id,
            Instant receivedAt,
            String sender,
            String mailbox,
            @Nullable UUID conversation) {}

    /** The oldest first, of those in conversations or of those in none. */
    List<Aged> aged(boolean placed, Instant before, Mark after, int most, boolean claim) {
        return db.sql("""
                select m.id, m.received_at, m.sender, m.mailbox, m.conversation
                  from channels.mail m
                 where m.raw <> '%s' and m.outcome is not null and (m.conversation is not null) = :placed
                   and m.received_at < :before and (m.received_at, m.id) > (:at, :id)
                 order by m.received_at, m.id
                 limit :most
                """.formatted(NOTHING) + (claim ? " for update of m skip locked" : ""))
                .param("placed", placed)
                .param("before", Column.of(before))
                .param("at", Column.of(after.at()))
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> new Aged(
                        Column.id(row, "id"),
                        Column.instant(row, "received_at"),
                        row.getString("sender"),
                        row.getString("mailbox"),
                        Column.idOrNull(row, "conversation")))
                .list();
    }

    @Override
    public Set<String> used(Collection<String> sha256) {
        return new HashSet<>(db.sql("select distinct raw from channels.mail where raw = any(:sha256)")
                .param("sha256", Column.of(sha256))
                .query((row, _) -> row.getString("raw"))
                .list());
    }

    private List<Map<String, Object>> rows(String sql, UUID[] conversations, Collection<String> emails) {
        return db.sql("select to_jsonb(found)::text from (" + sql + ") found")
                .param("conversations", conversations)
                .param("emails", Column.of(emails))
                .query((row, _) -> Recordset.read(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .list();
    }
}
