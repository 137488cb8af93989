package heed.channels.imports;

import heed.channels.imports.Import.Importer;
import heed.channels.imports.Import.Progress;
import heed.channels.imports.reading.FormerSystem;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports. */
@Repository
class Imports {

    private static final String COLUMNS = """
            i.id, i.source, i.account, i.file_name, i.queue, i.created_at, i.created_by, i.created_by_name, i.read_at,
            i.started_at, i.paused_at, i.finished_at, i.failed_by, i.files_missing, i.total, i.done, i.begun, i.prolonged,
            i.added, i.left_out, i.customers
            """;

    private final JdbcClient db;

    Imports(JdbcClient db) {
        this.db = db;
    }

    void add(Import brought) {
        db.sql("""
                insert into channels.import (id, source, account, file_name, queue, created_at, created_by, created_by_name)
                values (:id, :source, :account, :fileName, :queue, :createdAt, :staff, :name)
                """)
                .param("id", brought.id())
                .param("source", brought.source().key())
                .param("account", brought.account())
                .param("fileName", brought.fileName())
                .param("queue", brought.queue())
                .param("createdAt", Column.of(brought.createdAt()))
                .param("staff", brought.by().staff())
                .param("name", brought.by().name())
                .update();
    }

    Optional<Import> find(UUID id) {
        return db.sql("select " + COLUMNS + " from channels.import i where i.id = :id")
                .param("id", id)
                .query((row, _) -> toImport(row))
                .optional();
    }

    Optional<Import> lock(UUID id) {
        return db.sql("select " + COLUMNS + " from channels.import i where i.id = :id for update")
                .param("id", id)
                .query((row, _) -> toImport(row))
                .optional();
    }

    List<Import> latest(int most) {
        return db.sql("select " + COLUMNS + " from channels.import i order by i.created_at desc, i.id desc limit :most")
                .param("most", most)
                .query((row, _) -> toImport(row))
                .list();
    }

    /** Those that nobody has touched since then and that still hold what was read. */
    List<UUID> abandoned(Instant before) {
        return db.sql("""
                select i.id from channels.import i
                 where i.created_at < :before
                   and (i.finished_at is null or i.failed_by is not null)
                   and (i.started_at is null or i.paused_at is not null)
                """)
                .param("before", Column.of(before))
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    /** Takes the oldest that is to be read or run and that nobody works on, until the lease ends or is renewed. */
    Optional<Import> claim(Instant now, Duration lease) {
        return db.sql("""
                update channels.import i
                   set claimed_until = :until
                 where i.id = (select w.id
                                 from channels.import w
                                where w.finished_at is null
                                  and (w.read_at is null or w.started_at is not null and w.paused_at is null)
                                  and (w.claimed_until is null or w.claimed_until < :now)
                                order by w.created_at
                                limit 1
                                  for update skip locked)
                returning
                """ + COLUMNS)
                .param("now", Column.of(now))
                .param("until", Column.of(now.plus(lease)))
                .query((row, _) -> toImport(row))
                .optional();
    }

    /** Goes on working on it; false where it was stopped or has ended meanwhile. */
    boolean renew(UUID id, Instant until) {
        return db.sql("""
                        update channels.import
                           set claimed_until = :until
                         where id = :id and finished_at is null and paused_at is null
                        """).param("id", id).param("until", Column.of(until)).update() == 1;
    }

    void release(UUID id) {
        db.sql("update channels.import set claimed_until = null where id = :id")
                .param("id", id)
                .update();
    }

    void read(UUID id, int filesMissing, Instant now) {
        db.sql("""
                update channels.import
                   set read_at = :now, files_missing = :filesMissing, claimed_until = null
                 where id = :id and read_at is null
                """)
                .param("id", id)
                .param("filesMissing", filesMissing)
                .param("now", Column.of(now))
                .update();
    }

    void start(UUID id, int total, Instant now) {
        db.sql("""
                update channels.import
                   set started_at = coalesce(started_at, :now), total = case when started_at is null then :total else total end,
                       paused_at = null, claimed_until = null
                 where id = :id
                """)
                .param("id", id)
                .param("total", total)
                .param("now", Column.of(now))
                .update();
    }

    void pause(UUID id, Instant now) {
        db.sql("update channels.import set paused_at = :now, claimed_until = null where id = :id")
                .param("id", id)
                .param("now", Column.of(now))
                .update();
    }

    void queue(UUID id, String queue) {
        db.sql("update channels.import set queue = :queue where id = :id")
                .param("id", id)
                .param("queue", queue)
                .update();
    }

    void finish(UUID id, @Nullable String failedBy, Instant now) {
        db.sql("""
                update channels.import
                   set finished_at = :now, failed_by = :failedBy, claimed_until = null
                 where id = :id
                """)
                .param("id", id)
                .param("failedBy", failedBy)
                .param("now", Column.of(now))
                .update();
    }

    void count(UUID id, Progress more) {
        db.sql("""
                update channels.import
                   set done = done + :done, begun = begun + :begun, prolonged = prolonged + :prolonged,
                       added = added + :added, left_out = left_out + :leftOut, customers = customers + :customers
                 where id = :id
                """)
                .param("id", id)
                .param("done", more.done())
                .param("begun", more.begun())
                .param("prolonged", more.prolonged())
                .param("added", more.added())
                .param("leftOut", more.leftOut())
                .param("customers", more.customers())
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from channels.import where id = :id").param("id", id).update();
    }

    private static Import toImport(ResultSet row) throws SQLException {
        return new Import(
                Column.id(row, "id"),
                FormerSystem.of(row.getString("source")).orElseThrow(),
                row.getString("account"),
                row.getString("file_name"),
                row.getString("queue"),
                new Importer(Column.idOrNull(row, "created_by"), row.getString("created_by_name")),
                Column.instant(row, "created_at"),
                Column.instantOrNull(row, "read_at"),
                Column.instantOrNull(row, "started_at"),
                Column.instantOrNull(row, "paused_at"),
                Column.instantOrNull(row, "finished_at"),
                row.getString("failed_by"),
                row.getInt("files_missing"),
                new Progress(
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("begun"),
                        row.getInt("prolonged"),
                        row.getInt("added"),
                        row.getInt("left_out"),
                        row.getInt("customers")));
    }
}
