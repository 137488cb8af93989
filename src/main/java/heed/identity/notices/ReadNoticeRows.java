package heed.identity.notices;

import heed.identity.Keepsake.Found;
import heed.identity.Keepsake.Mark;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices by when they were read. */
@Repository
class ReadNoticeRows {

    private final JdbcClient db;

    ReadNoticeRows(JdbcClient db) {
        this.db = db;
    }

    List<Found> readBefore(Instant before, Mark after, int most, boolean claim) {
        return db.sql("""
                select n.id, n.read_at, s.name
                  from identity.notice n join identity.staff s on s.id = n.staff
                 where n.read_at is not null and n.read_at < :before and (n.read_at, n.id) > (:at, :id)
                 order by n.read_at, n.id
                 limit :most
                """ + (claim ? " for update of n skip locked" : ""))
                .param("before", Column.of(before))
                .param("at", Column.of(after.at()))
                .param("id", after.id())
                .param("most", most)
                .query((row, _) -> {
                    UUID id = Column.id(row, "id");
                    Instant read = Column.instant(row, "read_at");
                    return new Found(id, new Mark(read, id), read, List.of(row.getString("name")), null, null);
                })
                .list();
    }

    int remove(Collection<UUID> ids) {
        return db.sql("delete from identity.notice where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}
