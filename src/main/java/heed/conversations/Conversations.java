package heed.conversations;

import heed.conversations.Conversation.Handling;
import heed.conversations.Conversation.Latest;
import heed.identity.StaffId;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of conversations. */
@Repository
class Conversations {

    static final String COLUMNS = """
            c.id, c.number, c.channel, c.subject, c.customer, c.language, c.opened_at, c.queue, c.priority, c.status,
            c.assignee, c.tags, c.snoozed_until, c.last_entry, c.last_entry_at, c.last_kind, c.excerpt, c.waiting_since,
            c.has_attachment, c.merged_into, c.version, c.label
            """;

    private static final String SELECT = "select " + COLUMNS + " from conversations.conversation c ";

    private final JdbcClient db;

    Conversations(JdbcClient db) {
        this.db = db;
    }

    Optional<Conversation> find(ConversationId id) {
        return one(db.sql(SELECT + "where c.id = :id").param("id", id.value()));
    }

    Optional<Conversation> findByNumber(long number) {
        return one(db.sql(SELECT + "where c.number = :number").param("number", number));
    }

    Optional<Conversation> findByExternalId(String externalId) {
        return one(db.sql(SELECT + "where c.external_id = :externalId").param("externalId", externalId));
    }

    Optional<Conversation> findForUpdate(ConversationId id) {
        return one(db.sql(SELECT + "where c.id = :id for update of c").param("id", id.value()));
    }

    /** In the order of their ids, so that two merges cannot wait for each other. */
    List<Conversation> lock(Collection<ConversationId> ids) {
        return db.sql(SELECT + "where c.id = any(:ids) order by c.id for update of c")
                .param("ids", ConversationId.values(ids))
                .query((row, _) -> toConversation(row))
                .list();
    }

    List<Conversation> findAll(Collection<ConversationId> ids) {
        return db.sql(SELECT + "where c.id = any(" + Column.UNSEEN_IDS + ")")
                .param("ids", ConversationId.values(ids))
                .query((row, _) -> toConversation(row))
                .list();
    }

    List<Conversation> findByNumbers(Collection<Long> numbers) {
        return db.sql(SELECT + "where c.number = any(:numbers) order by c.number")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, _) -> toConversation(row))
                .list();
    }

    List<Conversation> ofCustomer(Collection<CustomerId> ids, int most) {
        return db.sql(
                        SELECT
                                + "where c.customer = any(:ids) and c.merged_into is null order by c.last_entry_at desc limit :most")
                .param("ids", CustomerId.values(ids))
                .param("most", most)
                .query((row, _) -> toConversation(row))
                .list();
    }

    /** A snoozed conversation as it stood when its time had come. */
    record Sleeper(ConversationId id, int version) {}

    List<Sleeper> dueToWake(Instant now) {
        return db.sql("""
                select c.id, c.version
                  from conversations.conversation c
                 where c.status = 'snoozed' and c.snoozed_until <= :now
                """)
                .param("now", Column.of(now))
                .query((row, _) -> new Sleeper(new ConversationId(Column.id(row, "id")), row.getInt("version")))
                .list();
    }

    /** Answers it with its number; empty where another conversation has the external id. */
    Optional<Conversation> add(Conversation conversation, @Nullable String externalId) {
        return handled(db.sql("""
                                insert into conversations.conversation (id, channel, subject, customer, language,
                                    external_id, opened_at, queue, priority, status, assignee, tags, snoozed_until,
                                    last_entry, last_entry_at, last_kind, excerpt, waiting_since, has_attachment, label)
                                values (:id, :channel, :subject, :customer, :language,
                                    :externalId, :openedAt, :queue, :priority, :status, :assignee, :tags, :snoozedUntil,
                                    :lastEntry, :lastEntryAt, :lastKind, :excerpt, :waitingSince, :hasAttachment, :label)
                                on conflict (external_id) do nothing
                                returning number
                                """), conversation)
                .param("channel", conversation.channel().key())
                .param("subject", conversation.subject())
                .param("customer", conversation.customer().value())
                .param("language", conversation.language())
                .param("externalId", externalId)
                .param("openedAt", Column.of(conversation.openedAt()))
                .query((row, _) -> conversation.numbered(row.getLong("number")))
                .optional();
    }

    void save(Conversation conversation) {
        ConversationId survivor = conversation.mergedInto();
        handled(db.sql("""
                        update conversations.conversation
                           set queue = :queue, priority = :priority, status = :status, assignee = :assignee, tags = :tags,
                               snoozed_until = :snoozedUntil, last_entry = :lastEntry, last_entry_at = :lastEntryAt,
                               last_kind = :lastKind, excerpt = :excerpt, waiting_since = :waitingSince,
                               has_attachment = :hasAttachment, label = :label, merged_into = :mergedInto, version = version + 1
                         where id = :id
                        """), conversation)
                .param("mergedInto", survivor == null ? null : survivor.value())
                .update();
    }

    /** What it is called and whose it is. */
    void correct(Conversation conversation) {
        db.sql("""
                update conversations.conversation
                   set subject = :subject, customer = :customer, version = version + 1
                 where id = :id
                """)
                .param("subject", conversation.subject())
                .param("customer", conversation.customer().value())
                .param("id", conversation.id().value())
                .update();
    }

    private static StatementSpec handled(StatementSpec sql, Conversation conversation) {
        Handling handling = conversation.handling();
        Latest latest = conversation.latest();
        return sql.param("id", conversation.id().value())
                .param("queue", handling.queue())
                .param("priority", handling.priority().key())
                .param("status", handling.status().key())
                .param("assignee", StaffId.valueOrNull(handling.assignee()))
                .param("tags", Column.of(handling.tags()))
                .param("snoozedUntil", Column.ofNullable(handling.snoozedUntil()))
                .param("label", handling.label())
                .param("lastEntry", latest.entry().value())
                .param("lastEntryAt", Column.of(latest.at()))
                .param("lastKind", latest.kind().key())
                .param("excerpt", latest.excerpt())
                .param("waitingSince", Column.ofNullable(latest.waitingSince()))
                .param("hasAttachment", latest.hasAttachment());
    }

    private static Optional<Conversation> one(StatementSpec sql) {
        return sql.query((row, _) -> toConversation(row)).optional();
    }

    static Conversation toConversation(ResultSet row) throws SQLException {
        UUID assignee = row.getObject("assignee", UUID.class);
        UUID survivor = row.getObject("merged_into", UUID.class);
        return new Conversation(
                new ConversationId(Column.id(row, "id")),
                row.getLong("number"),
                Channel.of(row.getString("channel")).orElseThrow(),
                row.getString("subject"),
                new CustomerId(Column.id(row, "customer")),
                row.getString("language"),
                Column.instant(row, "opened_at"),
                new Handling(
                        row.getString("queue"),
                        Priority.of(row.getString("priority")).orElseThrow(),
                        Status.of(row.getString("status")).orElseThrow(),
                        assignee == null ? null : new StaffId(assignee),
                        Column.texts(row, "tags"),
                        Column.instantOrNull(row, "snoozed_until"),
                        row.getString("label")),
                new Latest(
                        new EntryId(Column.id(row, "last_entry")),
                        Column.instant(row, "last_entry_at"),
                        EntryKind.of(row.getString("last_kind")).orElseThrow(),
                        row.getString("excerpt"),
                        Column.instantOrNull(row, "waiting_since"),
                        row.getBoolean("has_attachment")),
                survivor == null ? null : new ConversationId(survivor),
                row.getInt("version"));
    }
}
