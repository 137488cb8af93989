package heed.channels.phone;

import heed.channels.phone.CallImport.Importer;
import heed.channels.phone.CallImport.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code channels.call_import}. */
@Repository
class CallImports {

    private final JdbcClient db;

    CallImports(JdbcClient db) {
        this.db = db;
    }

    void add(CallImport brought) {
        mapped(brought.mapping(), """
                insert into channels.call_import
                       (id, file_name, sha256, format, fields, columns, timezone, answered_words, abandoned_words,
                        shortest_wait_seconds, created_at, created_by, created_by_name, queues)
                values (:id, :fileName, :sha256, :format, :fields, :columns, :timezone, :answered, :abandoned,
                        :shortestWait, cast(:createdAt as timestamptz), :staff, :name, cast(:queues as text[]))
                """)
                .param("id", brought.id())
                .param("fileName", brought.fileName())
                .param("sha256", brought.sha256())
                .param("format", brought.format().name())
                .param("createdAt", brought.createdAt().toString())
                .param("staff", brought.by().staff())
                .param("name", brought.by().name())
                .param("queues", array(brought.by().queues()))
                .update();
    }

    /** Only while it is looked at. */
    void map(UUID id, CallMapping mapping) {
        mapped(mapping, """
                update channels.call_import
                   set fields = :fields, columns = :columns, timezone = :timezone, answered_words = :answered,
                       abandoned_words = :abandoned, shortest_wait_seconds = :shortestWait
                 where id = :id and started_at is null
                """).param("id", id).update();
    }

    /** Whether it was not started before. */
    boolean start(UUID id, int lines, Instant now) {
        return db.sql("""
                update channels.call_import
                   set started_at = cast(:now as timestamptz), lines_total = :lines
                 where id = :id and started_at is null
                """)
                        .param("id", id)
                        .param("lines", lines)
                        .param("now", now.toString())
                        .update()
                == 1;
    }

    Optional<CallImport> find(UUID id) {
        return db.sql("select * from channels.call_import where id = :id")
                .param("id", id)
                .query(CallImports::toImport)
                .optional();
    }

    List<CallImport> latest(int most) {
        return db.sql("select * from channels.call_import order by created_at desc, id desc limit :most")
                .param("most", most)
                .query(CallImports::toImport)
                .list();
    }

    /** Takes the oldest import that is to be worked on and that nobody works on, until the lease ends or is renewed. */
    Optional<CallImport> claim(Instant now, Duration lease) {
        return db.sql("""
                update channels.call_import
                   set claimed_until = cast(:until as timestamptz)
                 where id = (select id
                               from channels.call_import
                              where started_at is not null
                                and finished_at is null
                                and (claimed_until is null or claimed_until < cast(:now as timestamptz))
                              order by started_at
                              limit 1
                                for update skip locked)
                returning *
                """)
                .param("now", now.toString())
                .param("until", now.plus(lease).toString())
                .query(CallImports::toImport)
                .optional();
    }

    /** Moves on from one line to a later one; false when somebody else has done so meanwhile. */
    boolean advance(UUID id, int from, int to, RecordedCalls recorded, int rejected, Instant claimedUntil) {
        return db.sql("""
                update channels.call_import
                   set lines_done = :to, accepted = accepted + :accepted, added = added + :added,
                       rejected = rejected + :rejected, claimed_until = cast(:claimedUntil as timestamptz)
                 where id = :id and lines_done = :from and finished_at is null
                """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("accepted", recorded.accepted())
                        .param("added", recorded.added())
                        .param("rejected", rejected)
                        .param("claimedUntil", claimedUntil.toString())
                        .update()
                == 1;
    }

    void finish(UUID id, @Nullable String stoppedBy, Instant now) {
        db.sql("""
                update channels.call_import
                   set finished_at = cast(:now as timestamptz), stopped_by = :stoppedBy, claimed_until = null
                 where id = :id
                """)
                .param("id", id)
                .param("stoppedBy", stoppedBy)
                .param("now", now.toString())
                .update();
    }

    private JdbcClient.StatementSpec mapped(CallMapping mapping, String sql) {
        return db.sql(sql)
                .param(
                        "fields",
                        mapping.columns().keySet().stream().map(CallField::name).toArray(String[]::new))
                .param("columns", mapping.columns().values().toArray(String[]::new))
                .param("timezone", mapping.zone().getId())
                .param("answered", array(mapping.outcomes().answered()))
                .param("abandoned", array(mapping.outcomes().abandoned()))
                .param("shortestWait", (int) mapping.outcomes().shortestWait().toSeconds());
    }

    private static CallImport toImport(ResultSet row, int number) throws SQLException {
        return new CallImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                CallFormat.valueOf(row.getString("format")),
                toMapping(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Importer(
                        row.getObject("created_by", UUID.class),
                        row.getString("created_by_name"),
                        row.getArray("queues") == null ? null : Set.of(strings(row, "queues"))),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("stopped_by"),
                new Progress(
                        row.getInt("lines_total"),
                        row.getInt("lines_done"),
                        row.getInt("accepted"),
                        row.getInt("added"),
                        row.getInt("rejected")));
    }

    private static CallMapping toMapping(ResultSet row) throws SQLException {
        var columns = new EnumMap<CallField, String>(CallField.class);
        String[] fields = strings(row, "fields");
        String[] names = strings(row, "columns");
        for (int i = 0; i < fields.length; i++) {
            columns.put(CallField.valueOf(fields[i]), names[i]);
        }
        return new CallMapping(
                columns,
                ZoneId.of(row.getString("timezone")),
                new Outcomes(
                        Set.of(strings(row, "answered_words")),
                        Set.of(strings(row, "abandoned_words")),
                        Duration.ofSeconds(row.getInt("shortest_wait_seconds"))));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String @Nullable [] array(@Nullable Set<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
