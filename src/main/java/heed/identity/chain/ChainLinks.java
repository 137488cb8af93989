package heed.identity.chain;

import heed.identity.AuditEntry;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the chain, beside the lines of the audit trail that they hold together. */
@Repository
class ChainLinks {

    private static final String ENTRY =
            "a.id, a.at, a.actor, a.actor_name, a.actor_kind, a.action, a.object, a.before, a.after";

    private final JdbcClient db;

    ChainLinks(JdbcClient db) {
        this.db = db;
    }

    /** Where the chain ends; chainedUntil is the latest time among the lines in it. */
    record Head(LocalDate day, int position, Hash hash, Instant chainedUntil) {}

    /** A place in a day's chain; entry is null where the line is gone. */
    record Link(int position, Hash hash, @Nullable AuditEntry entry) {}

    /** Empty while another replica prolongs the chain. */
    Optional<Head> lockHead() {
        return head(" for update skip locked");
    }

    Head head() {
        return head("").orElseThrow();
    }

    private Optional<Head> head(String lock) {
        return db.sql("select day, position, hash, chained_until from identity.audit_head" + lock)
                .query((row, _) -> new Head(
                        row.getObject("day", LocalDate.class),
                        row.getInt("position"),
                        Hash.of(row.getBytes("hash")),
                        Column.instant(row, "chained_until")))
                .optional();
    }

    void moveHead(Head head) {
        db.sql("update identity.audit_head set day = :day, position = :position, hash = :hash, chained_until = :until")
                .param("day", head.day())
                .param("position", head.position())
                .param("hash", head.hash().bytes())
                .param("until", Column.of(head.chainedUntil()))
                .update();
    }

    /** Lines that have no place yet, oldest first, of those done since this moment. */
    List<AuditEntry> unchained(Instant since, int limit) {
        return db.sql("select " + ENTRY + """
                  from identity.audit a
                 where a.at >= :since and not exists (select 1 from identity.audit_link l where l.entry = a.id)
                 order by a.at, a.id
                 limit :limit
                """)
                .param("since", Column.of(since))
                .param("limit", limit)
                .query((row, _) -> toEntry(row))
                .list();
    }

    /** Lines done before this moment that have no place: nobody but Heed wrote them. */
    List<UUID> outside(Instant before, int limit) {
        return db.sql("""
                select a.id from identity.audit a
                 where a.at < :before and not exists (select 1 from identity.audit_link l where l.entry = a.id)
                 order by a.at, a.id
                 limit :limit
                """)
                .param("before", Column.of(before))
                .param("limit", limit)
                .query((row, _) -> Column.id(row, "id"))
                .list();
    }

    void add(LocalDate day, int position, UUID entry, Hash hash) {
        db.sql("insert into identity.audit_link (day, position, entry, hash) values (:day, :position, :entry, :hash)")
                .param("day", day)
                .param("position", position)
                .param("entry", entry)
                .param("hash", hash.bytes())
                .update();
    }

    List<LocalDate> days() {
        return db.sql("select distinct day from identity.audit_link order by day")
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /** The links of a day after a position, in order. */
    List<Link> page(LocalDate day, int after, int limit) {
        return db.sql("select l.position, l.hash, " + ENTRY + """
                  from identity.audit_link l
                  left join identity.audit a on a.id = l.entry
                 where l.day = :day and l.position > :after
                 order by l.position
                 limit :limit
                """)
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Link(
                        row.getInt("position"),
                        Hash.of(row.getBytes("hash")),
                        row.getObject("id") == null ? null : toEntry(row)))
                .list();
    }

    /** The day before which lines were forgotten by rule; the first of all days where none were. */
    LocalDate forgottenBefore() {
        return db.sql("""
                select coalesce(max(cast(a.after ->> 'before' as date)), date '0001-01-01')
                  from identity.audit a join identity.audit_link l on l.entry = a.id
                 where a.action = 'audit-retention' and a.actor_kind = 'system'
                """).query(LocalDate.class).single();
    }

    /** Removes whole days, through the one door that the database has for it. */
    long forgetBefore(LocalDate day) {
        return db.sql("select identity.forget_audit(:day)")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static AuditEntry toEntry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Column.id(row, "id"),
                Column.instant(row, "at"),
                StaffId.of(Column.idOrNull(row, "actor")),
                row.getString("actor_name"),
                row.getString("actor_kind"),
                row.getString("action"),
                row.getString("object"),
                row.getString("before"),
                row.getString("after"));
    }
}
