package heed.channels.mail;

import heed.platform.Column;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of outgoing mail. */
@Repository
class SentMails {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    SentMails(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** To whom something was sent in a conversation, and from which mailbox. */
    record Correspondent(String mailbox, String recipient) {}

    void add(UUID id, UUID conversation, UUID entry, OutgoingMail mail, boolean waiting) {
        add(id, conversation, entry, mail, waiting, false);
    }

    /** @param entry with which the conversation began; nobody is told what comes of the mail */
    void acknowledge(UUID id, UUID conversation, UUID entry, OutgoingMail mail, boolean waiting) {
        add(id, conversation, entry, mail, waiting, true);
    }

    private void add(
            UUID id, UUID conversation, UUID entry, OutgoingMail mail, boolean waiting, boolean acknowledgement) {
        db.sql("""
                insert into channels.sent_mail
                       (id, conversation, entry, mailbox, recipient, message_id, state, payload, queued_at, acknowledgement)
                values (:id, :conversation, :entry, :mailbox, :recipient, :messageId, :state, cast(:payload as jsonb), :now,
                        :acknowledgement)
                """)
                .param("acknowledgement", acknowledgement)
                .param("id", id)
                .param("conversation", conversation)
                .param("entry", entry)
                .param("mailbox", mail.from())
                .param("recipient", mail.to())
                .param("messageId", mail.messageId())
                .param("state", waiting ? "waiting" : "queued")
                .param("payload", json.writeValueAsString(mail))
                .param("now", Column.of(clock.instant()))
                .update();
    }

    List<Correspondent> correspondents(UUID conversation) {
        return db.sql(
                        "select distinct mailbox, recipient from channels.sent_mail where conversation = :conversation and recipient <> '' limit 1000")
                .param("conversation", conversation)
                .query((row, _) -> new Correspondent(row.getString("mailbox"), row.getString("recipient")))
                .list();
    }

    /** Of the newest letter that left here in a conversation. */
    Optional<String> latestMessageId(UUID conversation) {
        return db.sql(
                        "select message_id from channels.sent_mail where conversation = :conversation order by queued_at desc limit 1")
                .param("conversation", conversation)
                .query(String.class)
                .optional();
    }

    Optional<OutgoingMail> mail(UUID id) {
        return db.sql("select payload from channels.sent_mail where id = :id and payload <> '{}'")
                .param("id", id)
                .query((row, _) -> json.readValue(row.getString("payload"), OutgoingMail.class))
                .optional();
    }

    /** Takes up to a hundred that waited for a server to be configured; each is taken once. */
    List<Waiting> releaseWaiting() {
        return db.sql("""
                update channels.sent_mail set state = 'queued'
                 where id in (select id from channels.sent_mail where state = 'waiting'
                               order by queued_at limit 100 for update skip locked)
                returning id, mailbox
                """)
                .query((row, _) -> new Waiting(Column.id(row, "id"), row.getString("mailbox")))
                .list();
    }

    record Waiting(UUID id, String mailbox) {}

    /** @return the entry that was on its way */
    Optional<UUID> settle(UUID id, String state, String remark) {
        return db.sql("""
                update channels.sent_mail set state = :state, remark = :remark, settled_at = :now
                 where id = :id
                returning case when not acknowledgement then entry end as entry
                """)
                .param("id", id)
                .param("state", state)
                .param("remark", remark)
                .param("now", Column.of(clock.instant()))
                .query((row, _) -> Optional.ofNullable(Column.idOrNull(row, "entry")))
                .optional()
                .flatMap(entry -> entry);
    }

    /** A mail by its own id or by the entry that it carries. */
    Optional<Left> left(UUID mailOrEntry) {
        return db.sql("""
                select id, conversation, entry, mailbox, recipient, message_id, state
                  from channels.sent_mail
                 where (id = :id or entry = :id) and not acknowledgement
                """)
                .param("id", mailOrEntry)
                .query((row, _) -> new Left(
                        Column.id(row, "id"),
                        Column.id(row, "conversation"),
                        Column.id(row, "entry"),
                        row.getString("mailbox"),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        row.getString("state")))
                .optional();
    }

    /** A mail that left here or will. */
    record Left(
            UUID id, UUID conversation, UUID entry, String mailbox, String recipient, String messageId, String state) {}

    /** Back on its way, with the same Message-ID. @return false where nobody has to decide about it */
    boolean again(UUID id) {
        return db.sql("""
                update channels.sent_mail
                   set state = 'queued', settled_at = null, remark = '', bounced_at = null, delayed_at = null
                 where id = :id and state in ('failed', 'unknown') and payload <> '{}'
                """).param("id", id).update() == 1;
    }

    /** A server on the way still tries. */
    void delayed(UUID id, String remark) {
        db.sql("""
                update channels.sent_mail set delayed_at = :now, remark = :remark
                 where id = :id and state = 'sent' and bounced_at is null
                """)
                .param("id", id)
                .param("remark", remark)
                .param("now", Column.of(clock.instant()))
                .update();
    }

    /** Notes that a sent mail came back. @return what it was, empty where no such mail left here */
    Optional<Returned> bounce(List<String> messageIds, String remark) {
        return messageIds.isEmpty()
                ? Optional.empty()
                : db
                        .sql("""
                        update channels.sent_mail set bounced_at = coalesce(bounced_at, :now), remark = :remark
                         where message_id in (:ids)
                        returning conversation, entry, recipient
                        """)
                        .param("ids", messageIds)
                        .param("remark", remark)
                        .param("now", Column.of(clock.instant()))
                        .query((row, _) -> new Returned(
                                Column.id(row, "conversation"), Column.id(row, "entry"), row.getString("recipient")))
                        .list()
                        .stream()
                        .findFirst();
    }

    /** The mail with one of these Message-IDs. */
    Optional<UUID> named(List<String> messageIds) {
        return messageIds.isEmpty()
                ? Optional.empty()
                : db
                        .sql("select id from channels.sent_mail where message_id in (:ids)")
                        .param("ids", messageIds)
                        .query((row, _) -> Column.id(row, "id"))
                        .list()
                        .stream()
                        .findFirst();
    }

    /** The last one to that address, or to anybody where the report names none. */
    Optional<UUID> latestTo(UUID conversation, String recipient) {
        return db.sql("""
                select id
                  from channels.sent_mail
                 where conversation = :conversation and (recipient = :recipient or :recipient = '')
                 order by queued_at desc
                 limit 1
                """)
                .param("conversation", conversation)
                .param("recipient", recipient)
                .query((row, _) -> Column.id(row, "id"))
                .optional();
    }

    record Returned(UUID conversation, UUID entry, String recipient) {}

    /** What has not arrived yet or will not, newest first. */
    List<Unsettled> unsettled(int limit) {
        return db.sql("""
                select id, conversation, mailbox, recipient, state, remark, queued_at, bounced_at, payload ->> 'subject' as subject
                  from channels.sent_mail
                 where state <> 'sent' or bounced_at is not null
                 order by queued_at desc, id desc
                 limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Unsettled(
                        Column.id(row, "id"),
                        Column.id(row, "conversation"),
                        row.getString("mailbox"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("state"),
                        row.getString("remark"),
                        Column.instant(row, "queued_at"),
                        Column.instantOrNull(row, "bounced_at")))
                .list();
    }

    record Unsettled(
            UUID id,
            UUID conversation,
            String mailbox,
            String recipient,
            String subject,
            String state,
            String remark,
            Instant queuedAt,
            @Nullable Instant bouncedAt) {}
}
