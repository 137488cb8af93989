package heed.channels.phone;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerTimeline;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code channels.call}, seen through the queues of the one who asks. */
@Repository
class Calls {

    private static final String COLUMNS =
            "id, external_id, queue, caller, offered_at, answered_at, abandoned_at, ended_at, agent";

    private final JdbcClient db;

    Calls(JdbcClient db) {
        this.db = db;
    }

    /** Stores those whose external id is new, and answers their ids. */
    Set<String> add(List<Call> calls, Instant now) {
        if (calls.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql("""
                insert into channels.call
                       (id, external_id, queue, caller, offered_at, answered_at, abandoned_at, ended_at, agent, recorded_at)
                select id, external_id, queue, caller, offered_at, answered_at, abandoned_at, ended_at, agent,
                       cast(:now as timestamptz)
                  from unnest(cast(:ids as uuid[]), cast(:externalIds as text[]), cast(:queues as text[]),
                              cast(:callers as text[]), cast(:offered as timestamptz[]), cast(:answered as timestamptz[]),
                              cast(:abandoned as timestamptz[]), cast(:ended as timestamptz[]), cast(:agents as text[]))
                       as calls (id, external_id, queue, caller, offered_at, answered_at, abandoned_at, ended_at, agent)
                    on conflict (external_id) do nothing
                returning id
                """)
                .param("ids", column(calls, Call::id))
                .param("externalIds", column(calls, Call::externalId))
                .param("queues", column(calls, Call::queue))
                .param("callers", column(calls, Call::from))
                .param("offered", column(calls, Call::offeredAt))
                .param("answered", column(calls, Call::answeredAt))
                .param("abandoned", column(calls, Call::abandonedAt))
                .param("ended", column(calls, Call::endedAt))
                .param("agents", column(calls, Call::agent))
                .param("now", now.toString())
                .query((row, n) -> row.getString("id"))
                .list());
    }

    Optional<Call> find(Actor actor, UUID id) {
        return db.sql("select " + COLUMNS + """
                  from channels.call
                 where id = :id
                   and (cast(:queues as text[]) is null or queue = any (cast(:queues as text[])))
                """)
                .param("id", id)
                .param("queues", queues(actor))
                .query(Calls::toCall)
                .optional();
    }

    List<Call> find(Actor actor, Collection<UUID> ids) {
        return db.sql("select " + COLUMNS + """
                  from channels.call
                 where id = any (cast(:ids as uuid[]))
                   and (cast(:queues as text[]) is null or queue = any (cast(:queues as text[])))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("queues", queues(actor))
                .query(Calls::toCall)
                .list();
    }

    /** The latest offer first. */
    List<Call> list(Actor actor, CallFilter filter, @Nullable CallCursor after, int limit) {
        return db.sql("select " + COLUMNS + """
                  from channels.call
                 where (cast(:queues as text[]) is null or queue = any (cast(:queues as text[])))
                   and (cast(:queue as text) is null or queue = :queue)
                   and (cast(:agent as text) is null or agent = :agent)
                   and (cast(:answered as boolean) is null or (answered_at is not null) = :answered)
                   and (cast(:from as timestamptz) is null or offered_at >= cast(:from as timestamptz))
                   and (cast(:to as timestamptz) is null or offered_at < cast(:to as timestamptz))
                   and (cast(:afterAt as timestamptz) is null
                        or (offered_at, id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid)))
                 order by offered_at desc, id desc
                 limit :limit
                """)
                .param("queues", queues(actor))
                .param("queue", filter.queue())
                .param("agent", filter.agent())
                .param("answered", filter.answered())
                .param("from", text(filter.from()))
                .param("to", text(filter.to()))
                .param("afterAt", after == null ? null : after.offeredAt().toString())
                .param("afterId", after == null ? null : after.id().toString())
                .param("limit", limit)
                .query(Calls::toCall)
                .list();
    }

    /** Calls from one of the numbers, the latest offer first. */
    List<Call> from(Actor actor, Collection<String> callers, CustomerTimeline.@Nullable Place before, int limit) {
        return db.sql("select " + COLUMNS + """
                  from channels.call
                 where caller = any (cast(:callers as text[]))
                   and (cast(:queues as text[]) is null or queue = any (cast(:queues as text[])))
                   and (cast(:beforeAt as timestamptz) is null
                        or (offered_at, id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
                 order by offered_at desc, id desc
                 limit :limit
                """)
                .param("callers", callers.toArray(String[]::new))
                .param("queues", queues(actor))
                .param("beforeAt", before == null ? null : before.at().toString())
                .param("beforeId", before == null ? null : before.id().toString())
                .param("limit", limit)
                .query(Calls::toCall)
                .list();
    }

    /** Every queue that a call ever named, by a walk through the index from one name to the next. */
    List<String> queuesOf(Actor actor) {
        return db.sql("""
                with recursive named (queue) as (
                    select min(queue) from channels.call
                    union all
                    select (select min(queue) from channels.call where queue > named.queue)
                      from named where named.queue is not null)
                select queue
                  from named
                 where queue is not null
                   and (cast(:queues as text[]) is null or queue = any (cast(:queues as text[])))
                 order by queue
                """)
                .param("queues", queues(actor))
                .query((row, n) -> row.getString("queue"))
                .list();
    }

    private static String @Nullable [] queues(Actor actor) {
        return Column.ofNullable(actor.queuesFor(Right.CALLS_READ));
    }

    private static @Nullable String[] column(List<Call> calls, Function<Call, @Nullable Object> value) {
        return calls.stream()
                .map(call -> {
                    Object cell = value.apply(call);
                    return cell == null ? null : cell.toString();
                })
                .toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Call toCall(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("queue"),
                row.getString("caller"),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                instant(row, "answered_at"),
                instant(row, "abandoned_at"),
                instant(row, "ended_at"),
                row.getString("agent"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
