package heed.conversations.promises;

import heed.identity.Actor;
import heed.platform.Column;
import heed.platform.Ids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of promises' other dates. */
@Repository
class PromiseMoves {

    private final JdbcClient db;

    PromiseMoves(JdbcClient db) {
        this.db = db;
    }

    void add(Actor actor, PromiseId promise, Move move) {
        db.sql("""
                insert into conversations.promise_move
                    (id, promise, moved_at, moved_by, moved_by_name, from_at, to_at, whole_day, reason)
                values (:id, :promise, :at, :by, :byName, :from, :to, :wholeDay, :reason)
                """)
                .param("id", Ids.next())
                .param("promise", promise.value())
                .param("at", Column.of(move.at()))
                .param("by", actor.staff())
                .param("byName", move.byName())
                .param("from", Column.of(move.from()))
                .param("to", Column.of(move.to().at()))
                .param("wholeDay", move.to().wholeDay())
                .param("reason", move.reason())
                .update();
    }

    /** Oldest first. */
    List<Move> of(PromiseId promise) {
        return db.sql("""
                select moved_at, moved_by_name, from_at, to_at, whole_day, reason from conversations.promise_move
                 where promise = :promise
                 order by moved_at, id
                """)
                .param("promise", promise.value())
                .query((row, _) -> new Move(
                        Column.instant(row, "moved_at"),
                        row.getString("moved_by_name"),
                        Column.instant(row, "from_at"),
                        new Due(Column.instant(row, "to_at"), row.getBoolean("whole_day")),
                        row.getString("reason")))
                .list();
    }
}
