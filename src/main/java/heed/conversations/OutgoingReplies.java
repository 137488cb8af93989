package heed.conversations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of replies that have not left yet. */
@Repository
class OutgoingReplies {

    private static final String SELECT = """
            select o.entry, o.conversation, o.staff, o.sender_name, o.sender_kind, o.rights, o.queues, o.text, o.language,
                   o.fields, o.closing, o.decided, o.written_at, o.leaves_at, o.bulk
              from conversations.outgoing o
            """;
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    OutgoingReplies(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Outgoing reply) {
        Set<String> queues = reply.sender().queuesFor(Right.CONVERSATIONS_REPLY);
        db.sql("""
                insert into conversations.outgoing (entry, conversation, staff, sender_name, sender_kind, rights, queues, text,
                    language, fields, decided, written_at, leaves_at, bulk)
                values (:entry, :conversation, :staff, :name, :kind, :rights, :queues, :text,
                    :language, cast(:fields as jsonb), cast(:decided as jsonb), :writtenAt, :leavesAt, :bulk)
                """)
                .param("entry", reply.entry().value())
                .param("conversation", reply.conversation().value())
                .param("staff", reply.sender().staff())
                .param("name", reply.sender().name())
                .param("kind", reply.sender().kind().name().toLowerCase(Locale.ROOT))
                .param(
                        "rights",
                        reply.sender().rights().stream()
                                .filter(right -> holdsIn(queues, reply.sender().queuesFor(right)))
                                .map(Right::name)
                                .toArray(String[]::new))
                .param("queues", queues == null ? null : Column.of(queues))
                .param("text", reply.text())
                .param("language", reply.language())
                .param("fields", json.writeValueAsString(reply.fields()))
                .param("decided", json.writeValueAsString(reply.decided()))
                .param("writtenAt", Column.of(reply.writtenAt()))
                .param("leavesAt", Column.of(reply.leavesAt()))
                .param("bulk", reply.bulk())
                .update();
    }

    /** Only what holds wherever the sender writes is kept, so that no right reaches a queue in which it was not given. */
    private static boolean holdsIn(@Nullable Set<String> queues, @Nullable Set<String> given) {
        return given == null || (queues != null && given.containsAll(queues));
    }

    /** In the order in which they leave. */
    List<Outgoing> of(ConversationId conversation) {
        return db.sql(SELECT + "where o.conversation = :conversation order by o.leaves_at, o.entry")
                .param("conversation", conversation.value())
                .query((row, _) -> toOutgoing(row))
                .list();
    }

    /** The one that has been due for longest and that nobody else lets leave; locked until the transaction ends. */
    Optional<Outgoing> claimDue(Instant now) {
        return db.sql(SELECT + "where o.leaves_at <= :now order by o.leaves_at, o.entry limit 1 for update skip locked")
                .param("now", Column.of(now))
                .query((row, _) -> toOutgoing(row))
                .optional();
    }

    /** Waits where it leaves at this moment, and is then gone. */
    Optional<Outgoing> findForUpdate(EntryId entry) {
        return db.sql(SELECT + "where o.entry = :entry for update")
                .param("entry", entry.value())
                .query((row, _) -> toOutgoing(row))
                .optional();
    }

    /** From this moment on all of a decision about many are on their way. */
    void release(UUID bulk, Instant leaveAt) {
        db.sql("update conversations.outgoing set leaves_at = greatest(written_at, :at) where bulk = :bulk")
                .param("at", Column.of(leaveAt))
                .param("bulk", bulk)
                .update();
    }

    /** How many of a decision about many have not left yet. */
    int waiting(UUID bulk) {
        return db.sql("select count(*) from conversations.outgoing o where o.bulk = :bulk")
                .param("bulk", bulk)
                .query(Integer.class)
                .single();
    }

    void remove(EntryId entry) {
        db.sql("delete from conversations.outgoing where entry = :entry")
                .param("entry", entry.value())
                .update();
    }

    private Outgoing toOutgoing(ResultSet row) throws SQLException {
        Array queues = row.getArray("queues");
        var sender = new Actor(
                new StaffId(Column.id(row, "staff")),
                row.getString("sender_name"),
                Actor.Kind.valueOf(row.getString("sender_kind").toUpperCase(Locale.ROOT)),
                rights(Column.texts(row, "rights")),
                queues == null ? null : Set.copyOf(Column.texts(row, "queues")));
        return new Outgoing(
                new EntryId(Column.id(row, "entry")),
                new ConversationId(Column.id(row, "conversation")),
                sender,
                row.getString("text"),
                row.getString("language"),
                json.readValue(row.getString("fields"), FIELDS),
                decided(row),
                Column.instant(row, "written_at"),
                Column.instant(row, "leaves_at"),
                Column.idOrNull(row, "bulk"));
    }

    /** One that was written by an earlier release knows only how it closes. */
    private Decided decided(ResultSet row) throws SQLException {
        String decided = row.getString("decided");
        return decided == null ? Decided.closing(row.getString("closing")) : json.readValue(decided, Decided.class);
    }

    /** A right that a newer release no longer knows is left out. */
    private static Set<Right> rights(List<String> names) {
        return Arrays.stream(Right.values())
                .filter(right -> names.contains(right.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
