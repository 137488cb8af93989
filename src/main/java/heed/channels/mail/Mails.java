package heed.channels.mail;

import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of incoming mail. */
@Repository
class Mails {

    private static final String STORED = """
            select id, mailbox, raw, bytes, envelope_to, received_at, outcome, conversation, let_in_at is not null as let_in
              from channels.mail\s
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    Mails(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @return false where the same mail is in this mailbox already */
    boolean add(StoredMail mail, String sourceKey, Via via, String envelopeFrom) {
        return db.sql("""
                insert into channels.mail
                       (id, mailbox, source_key, raw, bytes, via, envelope_from, envelope_to, received_at)
                values (:id, :mailbox, :sourceKey, :raw, :bytes, :via, :envelopeFrom, :envelopeTo, :receivedAt)
                    on conflict (mailbox, source_key) do nothing
                """)
                        .param("id", mail.id())
                        .param("mailbox", mail.mailbox())
                        .param("sourceKey", sourceKey)
                        .param("raw", mail.raw())
                        .param("bytes", mail.bytes())
                        .param("via", via.code())
                        .param("envelopeFrom", envelopeFrom)
                        .param("envelopeTo", mail.envelopeTo())
                        .param("receivedAt", Column.of(mail.receivedAt()))
                        .update()
                == 1;
    }

    Optional<StoredMail> find(UUID id) {
        return db.sql(STORED + "where id = :id")
                .param("id", id)
                .query(Mails::stored)
                .optional();
    }

    StoredMail known(String mailbox, String sourceKey) {
        return db.sql(STORED + "where mailbox = :mailbox and source_key = :sourceKey")
                .param("mailbox", mailbox)
                .param("sourceKey", sourceKey)
                .query(Mails::stored)
                .single();
    }

    /** Waits for whoever is placing it. */
    Optional<StoredMail> lock(UUID id) {
        return db.sql(STORED + "where id = :id for update")
                .param("id", id)
                .query(Mails::stored)
                .optional();
    }

    /** Stored and still without a place, oldest first; without those that somebody is placing. */
    List<UUID> unplaced(int limit) {
        return db.sql("""
                select id from channels.mail
                 where outcome is null
                 order by received_at
                 limit :limit
                   for update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    /** Writes down what was read and where it went. */
    void place(UUID id, Placed placed) {
        db.sql("""
                update channels.mail
                   set outcome = :outcome, reason = :reason, message_id = :messageId, sender = :sender,
                       sender_name = :senderName, subject = :subject, conversation = :conversation, entry = :entry,
                       third_party = :thirdParty, reading = cast(:reading as jsonb)
                 where id = :id
                """)
                .param("id", id)
                .param("outcome", placed.outcome().code())
                .param("reason", placed.reason())
                .param("messageId", placed.messageId())
                .param(
                        "sender",
                        placed.view() == null ? "" : placed.view().from().address())
                .param(
                        "senderName",
                        placed.view() == null ? "" : placed.view().from().name())
                .param("subject", placed.view() == null ? "" : placed.view().subject())
                .param("conversation", placed.conversation())
                .param("entry", placed.entry())
                .param("thirdParty", placed.thirdParty())
                .param("reading", placed.view() == null ? null : json.writeValueAsString(placed.view()))
                .update();
    }

    /** Whose letter bore one of these Message-IDs in this mailbox and where it stands, as near as the ids are. */
    List<Named> named(String mailbox, List<String> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : db.sql("""
                        select conversation, sender
                          from channels.mail
                         where message_id = any(:ids) and mailbox = :mailbox and conversation is not null and not third_party
                           and outcome in ('created', 'appended')
                         order by array_position(:ids, message_id), received_at desc
                         limit 50
                        """)
                        .param("ids", Column.of(messageIds))
                        .param("mailbox", mailbox)
                        .query((row, _) -> new Named(Column.id(row, "conversation"), row.getString("sender")))
                        .list();
    }

    /** A letter that an answer names. */
    record Named(UUID conversation, String sender) {}

    /** Another mail in this mailbox that claims the same Message-ID. */
    boolean claimed(String mailbox, String messageId, UUID otherThan) {
        return !messageId.isEmpty()
                && db.sql(
                                "select 1 from channels.mail where message_id = :messageId and mailbox = :mailbox and id <> :id limit 1")
                        .param("messageId", messageId)
                        .param("mailbox", mailbox)
                        .param("id", otherThan)
                        .query((row, _) -> row.getInt(1))
                        .optional()
                        .isPresent();
    }

    /** The newest mail of a conversation from this sender, which an answer answers. */
    Optional<Answered> latest(UUID conversation) {
        return db.sql("""
                select mailbox, message_id, sender, reading
                  from channels.mail
                 where conversation = :conversation and not third_party and outcome in ('created', 'appended')
                   and reading is not null
                 order by received_at desc, id desc
                 limit 1
                """)
                .param("conversation", conversation)
                .query((row, _) -> new Answered(
                        row.getString("mailbox"),
                        row.getString("message_id"),
                        row.getString("sender"),
                        view(row.getString("reading"))))
                .optional();
    }

    Optional<ShownMessage> message(UUID id) {
        return db.sql(
                        "select id, raw, bytes, mailbox, received_at, message_id, conversation, entry, outcome, reason, third_party, reading from channels.mail where id = :id")
                .param("id", id)
                .query((row, _) -> new ShownMessage(
                        Column.id(row, "id"),
                        row.getString("raw"),
                        row.getLong("bytes"),
                        row.getString("mailbox"),
                        Column.instant(row, "received_at"),
                        row.getString("message_id"),
                        Column.idOrNull(row, "conversation"),
                        Column.idOrNull(row, "entry"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getBoolean("third_party"),
                        row.getString("reading") == null ? null : view(row.getString("reading"))))
                .optional();
    }

    /** Those set aside, newest first, before a cursor. */
    List<SetAside> setAside(Instant before, UUID beforeId, int limit) {
        return db.sql("""
                select id, mailbox, sender, subject, reason, outcome, bytes, received_at
                  from channels.mail
                 where outcome is not null and conversation is null and (received_at, id) < (:before, :beforeId)
                 order by received_at desc, id desc
                 limit :limit
                """)
                .param("before", Column.of(before))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .query((row, _) -> new SetAside(
                        Column.id(row, "id"),
                        row.getString("mailbox"),
                        row.getString("sender"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("outcome"),
                        row.getLong("bytes"),
                        Column.instant(row, "received_at")))
                .list();
    }

    /** Lets a mail that was set aside be placed again. */
    boolean release(UUID id) {
        return db.sql(
                                "update channels.mail set outcome = null, let_in_at = now() where id = :id and outcome = 'quarantined' and raw <> repeat('0', 64)")
                        .param("id", id)
                        .update()
                == 1;
    }

    private MailView view(String reading) {
        return json.readValue(reading, MailView.class);
    }

    private static StoredMail stored(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new StoredMail(
                Column.id(row, "id"),
                row.getString("mailbox"),
                row.getString("raw"),
                row.getLong("bytes"),
                row.getString("envelope_to"),
                Column.instant(row, "received_at"),
                outcome == null ? null : Outcome.of(outcome),
                row.getObject("conversation", UUID.class),
                row.getBoolean("let_in"));
    }

    /** What is written down when a mail has found its place. */
    record Placed(
            Outcome outcome,
            String reason,
            String messageId,
            @Nullable UUID conversation,
            @Nullable UUID entry,
            boolean thirdParty,
            @Nullable MailView view) {}

    record Answered(String mailbox, String messageId, String sender, MailView view) {}

    record SetAside(
            UUID id,
            String mailbox,
            String sender,
            String subject,
            String reason,
            String outcome,
            long bytes,
            Instant receivedAt) {}
}
