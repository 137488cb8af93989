package heed.parties.organisations;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who may follow whose conversations by name. */
@Repository
class Watches {

    private final JdbcClient db;

    Watches(JdbcClient db) {
        this.db = db;
    }

    List<CustomerId> watchersOf(Collection<CustomerId> watched) {
        return db.sql("select distinct watcher from parties.watch where watched = any(:watched) order by watcher")
                .param("watched", CustomerId.values(watched))
                .query((row, _) -> new CustomerId(Column.id(row, "watcher")))
                .list();
    }

    List<CustomerId> watchedBy(Collection<CustomerId> watchers) {
        return db.sql("select distinct watched from parties.watch where watcher = any(:watchers)")
                .param("watchers", CustomerId.values(watchers))
                .query((row, _) -> new CustomerId(Column.id(row, "watched")))
                .list();
    }

    void add(Actor actor, CustomerId watcher, CustomerId watched, Instant now) {
        db.sql("""
                insert into parties.watch (watcher, watched, since, given_by, given_by_name)
                values (:watcher, :watched, :now, :by, :byName)
                on conflict do nothing
                """)
                .param("watcher", watcher.value())
                .param("watched", watched.value())
                .param("now", Column.of(now))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .update();
    }

    int remove(Collection<CustomerId> watchers, Collection<CustomerId> watched) {
        return db.sql("delete from parties.watch where watcher = any(:watchers) and watched = any(:watched)")
                .param("watchers", CustomerId.values(watchers))
                .param("watched", CustomerId.values(watched))
                .update();
    }
}
