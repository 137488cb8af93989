package heed.conversations.routing;

import heed.conversations.ConversationId;
import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of absences. */
@Repository
class Absences {

    /** Somebody is away from one moment until another; their work waits for others meanwhile. */
    record Absence(UUID id, StaffId staff, Instant from, Instant until, String remark) {}

    private static final String SELECT = """
            select id, staff, from_at, until_at, remark from conversations.absence where withdrawn_at is null
            """;

    private final JdbcClient db;

    Absences(JdbcClient db) {
        this.db = db;
    }

    void add(Actor actor, Absence absence, Instant now) {
        db.sql("""
                insert into conversations.absence (id, staff, from_at, until_at, remark, told_by, told_at)
                values (:id, :staff, :from, :until, :remark, :by, :now)
                """)
                .param("id", absence.id())
                .param("staff", absence.staff().value())
                .param("from", Column.of(absence.from()))
                .param("until", Column.of(absence.until()))
                .param("remark", absence.remark())
                .param("by", actor.staff())
                .param("now", Column.of(now))
                .update();
    }

    Optional<Absence> find(UUID id) {
        return db.sql(SELECT + "and id = :id")
                .param("id", id)
                .query((row, _) -> toAbsence(row))
                .optional();
    }

    void withdraw(UUID id, Instant now) {
        db.sql("update conversations.absence set withdrawn_at = :now where id = :id and withdrawn_at is null")
                .param("id", id)
                .param("now", Column.of(now))
                .update();
    }

    /** Those that are not over, the next one first. */
    List<Absence> ahead(StaffId staff, Instant now) {
        return db.sql(SELECT + "and staff = :staff and until_at > :now order by from_at, id")
                .param("staff", staff.value())
                .param("now", Column.of(now))
                .query((row, _) -> toAbsence(row))
                .list();
    }

    /** Absences that touch this time, for taking them off somebody's presence. */
    List<Absence> between(Instant from, Instant until) {
        return db.sql(SELECT + "and from_at < :until and until_at > :from")
                .param("from", Column.of(from))
                .param("until", Column.of(until))
                .query((row, _) -> toAbsence(row))
                .list();
    }

    boolean absent(StaffId staff, Instant now) {
        return db.sql("""
                        select exists (select 1 from conversations.absence
                                        where staff = :staff and withdrawn_at is null and from_at <= :now and until_at > :now)
                        """)
                .param("staff", staff.value())
                .param("now", Column.of(now))
                .query(Boolean.class)
                .single();
    }

    /** Open conversations of people who are absent now. */
    List<ConversationId> left(Instant now) {
        return db.sql("""
                select t.conversation
                  from conversations.absence b
                  join conversations.turn t on t.assignee = b.staff
                 where b.withdrawn_at is null and b.from_at <= :now and b.until_at > :now
                 order by t.entered_at
                """)
                .param("now", Column.of(now))
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .list();
    }

    /** Everybody who has open conversations. */
    List<StaffId> assignees() {
        return db.sql("select distinct assignee from conversations.turn where assignee is not null")
                .query((row, _) -> new StaffId(Column.id(row, "assignee")))
                .list();
    }

    List<ConversationId> openOf(StaffId staff) {
        return db.sql("select conversation from conversations.turn where assignee = :staff order by entered_at")
                .param("staff", staff.value())
                .query((row, _) -> new ConversationId(Column.id(row, "conversation")))
                .list();
    }

    private static Absence toAbsence(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Absence(
                Column.id(row, "id"),
                new StaffId(Column.id(row, "staff")),
                Column.instant(row, "from_at"),
                Column.instant(row, "until_at"),
                row.getString("remark"));
    }
}
