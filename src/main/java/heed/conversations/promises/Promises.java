package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.promises.Promise.Made;
import heed.conversations.promises.Promise.Settlement;
import heed.conversations.promises.Promise.State;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of promises. */
@Repository
class Promises {

    static final String COLUMNS = """
            p.id, p.conversation, p.entry, p.text, p.made_at, p.made_by, p.made_by_name, p.owner, p.first_due_at, p.due_at,
            p.whole_day, p.state, p.missed_at, p.settled_at, p.settled_by, p.settled_by_name, p.settled_reason, p.version
            """;

    private static final String SELECT = "select " + COLUMNS + " from conversations.promise p ";

    /** The conversation and all that were merged into it, at any remove: what was promised there is owed here. */
    static final String FAMILY = """
            with recursive family (id) as (
                select cast(:conversation as uuid)
                union
                select c.id from conversations.conversation c join family on c.merged_into = family.id
            )
            """;

    private final JdbcClient db;

    Promises(JdbcClient db) {
        this.db = db;
    }

    Optional<Promise> find(PromiseId id) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> toPromise(row))
                .optional();
    }

    Optional<Promise> findForUpdate(PromiseId id) {
        return db.sql(SELECT + "where p.id = :id for update of p")
                .param("id", id.value())
                .query((row, _) -> toPromise(row))
                .optional();
    }

    List<Promise> findAll(Collection<UUID> ids) {
        return db.sql(SELECT + "where p.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> toPromise(row))
                .list();
    }

    /** Those that wait first, each group by its date. */
    List<Promise> of(ConversationId conversation) {
        return db.sql(FAMILY + SELECT + """
                 where p.conversation in (select id from family)
                 order by p.state not in ('open', 'broken'), p.due_at, p.id
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> toPromise(row))
                .list();
    }

    List<Promise> waiting(ConversationId conversation) {
        return db.sql(FAMILY + SELECT + """
                 where p.conversation in (select id from family) and p.state in ('open', 'broken')
                 order by p.due_at, p.id
                """)
                .param("conversation", conversation.value())
                .query((row, _) -> toPromise(row))
                .list();
    }

    /** Whether the entry stands in the conversation's timeline. */
    boolean standsIn(ConversationId conversation, EntryId entry) {
        return db.sql(FAMILY + """
                select exists (select 1 from conversations.entry e
                                where e.id = :entry and e.conversation in (select id from family))
                """)
                .param("conversation", conversation.value())
                .param("entry", entry.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whom time has overtaken since somebody last looked. */
    List<PromiseId> overtaken(Instant now, int most) {
        return db.sql("""
                select p.id from conversations.promise p
                 where p.state = 'open' and (p.due_at <= :now or (p.missed_at is null and p.first_due_at <= :now))
                 order by p.due_at
                 limit :most
                """)
                .param("now", Column.of(now))
                .param("most", most)
                .query((row, _) -> new PromiseId(Column.id(row, "id")))
                .list();
    }

    void add(Promise promise) {
        db.sql("""
                insert into conversations.promise (id, conversation, entry, text, made_at, made_by, made_by_name, owner,
                    first_due_at, due_at, whole_day)
                values (:id, :conversation, :entry, :text, :madeAt, :madeBy, :madeByName, :owner,
                    :dueAt, :dueAt, :wholeDay)
                """)
                .param("id", promise.id().value())
                .param("conversation", promise.conversation().value())
                .param("entry", promise.entry() == null ? null : promise.entry().value())
                .param("text", promise.text())
                .param("madeAt", Column.of(promise.made().at()))
                .param("madeBy", StaffId.valueOrNull(promise.made().by()))
                .param("madeByName", promise.made().name())
                .param("owner", promise.owner().value())
                .param("dueAt", Column.of(promise.due().at()))
                .param("wholeDay", promise.due().wholeDay())
                .update();
    }

    void save(Promise promise) {
        Settlement settlement = promise.settlement();
        db.sql("""
                update conversations.promise
                   set owner = :owner, due_at = :dueAt, whole_day = :wholeDay, state = :state, missed_at = :missedAt,
                       settled_at = :settledAt, settled_by = :settledBy, settled_by_name = :settledByName,
                       settled_reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", promise.id().value())
                .param("owner", promise.owner().value())
                .param("dueAt", Column.of(promise.due().at()))
                .param("wholeDay", promise.due().wholeDay())
                .param("state", promise.state().key())
                .param("missedAt", Column.ofNullable(promise.missedAt()))
                .param("settledAt", settlement == null ? null : Column.of(settlement.at()))
                .param("settledBy", settlement == null ? null : StaffId.valueOrNull(settlement.by()))
                .param("settledByName", settlement == null ? null : settlement.name())
                .param("reason", settlement == null ? "" : settlement.reason())
                .update();
    }

    static Promise toPromise(ResultSet row) throws SQLException {
        UUID entry = Column.idOrNull(row, "entry");
        Instant settledAt = Column.instantOrNull(row, "settled_at");
        return new Promise(
                new PromiseId(Column.id(row, "id")),
                new ConversationId(Column.id(row, "conversation")),
                entry == null ? null : new EntryId(entry),
                row.getString("text"),
                new Made(
                        StaffId.of(Column.idOrNull(row, "made_by")),
                        row.getString("made_by_name"),
                        Column.instant(row, "made_at")),
                new StaffId(Column.id(row, "owner")),
                Column.instant(row, "first_due_at"),
                new Due(Column.instant(row, "due_at"), row.getBoolean("whole_day")),
                State.of(row.getString("state")),
                Column.instantOrNull(row, "missed_at"),
                settledAt == null
                        ? null
                        : new Settlement(
                                StaffId.of(Column.idOrNull(row, "settled_by")),
                                Objects.requireNonNullElse(row.getString("settled_by_name"), ""),
                                settledAt,
                                row.getString("settled_reason")),
                row.getInt("version"));
    }
}
