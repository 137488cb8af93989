package heed.conversations.bulk;

import heed.conversations.ConversationId;
import heed.conversations.bulk.BulkRun.State;
import heed.conversations.bulk.BulkRun.Tally;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The rows of bulk runs and of what becomes of each conversation in them. */
@Repository
class BulkRuns {

    private final JdbcClient db;

    BulkRuns(JdbcClient db) {
        this.db = db;
    }

    /** False where it has begun before. */
    boolean add(
            UUID id,
            Actor actor,
            String language,
            BulkChange change,
            Duration delay,
            List<ConversationId> conversations,
            Instant at) {
        Set<String> queues = actor.queuesFor(Right.CONVERSATIONS_WRITE);
        boolean added = db.sql("""
                                insert into conversations.bulk_run
                                    (id, started_by, started_by_name, queues, rights, language, change, delay_seconds, state,
                                     started_at)
                                values (:id, :by, :name, :queues, :rights, :language, cast(:change as jsonb), :delay, 'running',
                                     :at)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("by", actor.staff())
                        .param("name", actor.name())
                        .param("queues", queues == null ? null : Column.of(queues))
                        .param(
                                "rights",
                                BulkRun.RIGHTS.stream()
                                        .filter(actor::may)
                                        .map(Right::name)
                                        .toArray(String[]::new))
                        .param("language", language)
                        .param("delay", delay.toSeconds())
                        .param("change", Recordset.json(change))
                        .param("at", Column.of(at))
                        .update()
                == 1;
        if (added) {
            db.sql("""
                    insert into conversations.bulk_item (run, place, conversation, state)
                    select :run, each.place, each.id, 'waiting'
                      from unnest(:conversations) with ordinality as each (id, place)
                    """)
                    .param("run", id)
                    .param("conversations", ConversationId.values(conversations))
                    .update();
        }
        return added;
    }

    Optional<BulkRun> find(UUID id) {
        return db.sql("""
                select r.id, r.started_by, r.started_by_name, r.queues, r.rights, r.language, r.change,
                       r.delay_seconds, r.state, r.started_at, r.finished_at, r.undo_until, count(*) as total,
                       count(*) filter (where i.state = 'waiting') as waiting,
                       count(*) filter (where i.state = 'changed') as changed,
                       count(*) filter (where i.state = 'unchanged') as unchanged,
                       count(*) filter (where i.state = 'refused') as refused,
                       count(*) filter (where i.state = 'restored') as restored,
                       count(*) filter (where i.state = 'kept') as kept,
                       count(i.reply_taken_back_at) as taken_back
                  from conversations.bulk_run r join conversations.bulk_item i on i.run = r.id
                 where r.id = :id
                 group by r.id
                """).param("id", id).query((row, _) -> toRun(row)).optional();
    }

    /** Takes a run that nobody works on, for a while; another replica passes it over. */
    Optional<UUID> claim(Instant now, Duration hold) {
        return db.sql("""
                update conversations.bulk_run
                   set claimed_until = :until
                 where id = (select r.id from conversations.bulk_run r
                              where r.state in ('running', 'undoing')
                                and (r.claimed_until is null or r.claimed_until < :now)
                              order by r.started_at
                              limit 1
                                for update skip locked)
                returning id
                """)
                .param("now", Column.of(now))
                .param("until", Column.of(now.plus(hold)))
                .query((row, _) -> Column.id(row, "id"))
                .optional();
    }

    void hold(UUID run, @Nullable Instant until) {
        db.sql("update conversations.bulk_run set claimed_until = :until where id = :run")
                .param("run", run)
                .param("until", Column.ofNullable(until))
                .update();
    }

    void turn(UUID run, State state, @Nullable Instant finishedAt, @Nullable Instant undoUntil) {
        db.sql("""
                update conversations.bulk_run
                   set state = :state, finished_at = :finishedAt, undo_until = :undoUntil, claimed_until = null
                 where id = :run
                """)
                .param("run", run)
                .param("state", state.key())
                .param("finishedAt", Column.ofNullable(finishedAt))
                .param("undoUntil", Column.ofNullable(undoUntil))
                .update();
    }

    /** True for the one who may turn it from the first state into the second. */
    boolean turn(UUID run, State from, State to) {
        return db.sql(
                                "update conversations.bulk_run set state = :to, claimed_until = null where id = :run and state = :from")
                        .param("run", run)
                        .param("from", from.key())
                        .param("to", to.key())
                        .update()
                == 1;
    }

    private static BulkRun toRun(ResultSet row) throws SQLException {
        Array queues = row.getArray("queues");
        return new BulkRun(
                Column.id(row, "id"),
                StaffId.of(Column.idOrNull(row, "started_by")),
                row.getString("started_by_name"),
                queues == null ? null : Set.copyOf(Column.texts(row, "queues")),
                rights(row),
                row.getString("language"),
                Recordset.read(row.getString("change"), new TypeReference<BulkChange>() {}),
                Duration.ofSeconds(row.getInt("delay_seconds")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Column.instant(row, "started_at"),
                Column.instantOrNull(row, "finished_at"),
                Column.instantOrNull(row, "undo_until"),
                new Tally(
                        row.getInt("total"),
                        row.getInt("waiting"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("refused"),
                        row.getInt("restored"),
                        row.getInt("kept"),
                        row.getInt("taken_back")));
    }

    /** Runs from before they were written down had all of these. */
    private static Set<Right> rights(ResultSet row) throws SQLException {
        if (row.getArray("rights") == null) {
            return BulkRun.RIGHTS;
        }
        List<String> names = Column.texts(row, "rights");
        return BulkRun.RIGHTS.stream()
                .filter(each -> names.contains(each.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
