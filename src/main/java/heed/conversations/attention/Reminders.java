package heed.conversations.attention;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reminders. */
@Repository
class Reminders {

    private static final String COLUMNS =
            "r.id, r.conversation, r.staff, r.about, r.due_at, r.made_at, r.told_at, r.done_at, r.version";

    private final JdbcClient db;

    Reminders(JdbcClient db) {
        this.db = db;
    }

    void add(Reminder reminder) {
        db.sql("""
                insert into conversations.reminder (id, conversation, staff, about, due_at, made_at)
                values (:id, :conversation, :staff, :about, :dueAt, :madeAt)
                """)
                .param("id", reminder.id())
                .param("conversation", reminder.conversation().value())
                .param("staff", reminder.staff().value())
                .param("about", reminder.about())
                .param("dueAt", Column.of(reminder.dueAt()))
                .param("madeAt", Column.of(reminder.madeAt()))
                .update();
    }

    void save(Reminder reminder) {
        db.sql("""
                update conversations.reminder
                   set due_at = :dueAt, told_at = :toldAt, done_at = :doneAt, version = :version
                 where id = :id
                """)
                .param("dueAt", Column.of(reminder.dueAt()))
                .param("toldAt", Column.ofNullable(reminder.toldAt()))
                .param("doneAt", Column.ofNullable(reminder.doneAt()))
                .param("version", reminder.version())
                .param("id", reminder.id())
                .update();
    }

    Optional<Reminder> find(UUID id) {
        return db.sql("select " + COLUMNS + " from conversations.reminder r where r.id = :id")
                .param("id", id)
                .query((row, _) -> toReminder(row))
                .optional();
    }

    Optional<Reminder> findForUpdate(UUID id) {
        return db.sql("select " + COLUMNS + " from conversations.reminder r where r.id = :id for update")
                .param("id", id)
                .query((row, _) -> toReminder(row))
                .optional();
    }

    /** Somebody's that are not done, the soonest first, behind this one. */
    List<Reminder> waiting(StaffId staff, @Nullable UUID after, int limit) {
        return db.sql("select " + COLUMNS + """
                  from conversations.reminder r
                 where r.staff = :staff and r.done_at is null
                   and (cast(:after as uuid) is null
                        or (r.due_at, r.id)
                           > (select a.due_at, a.id from conversations.reminder a where a.id = cast(:after as uuid)))
                 order by r.due_at, r.id
                 limit :limit
                """)
                .param("staff", staff.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toReminder(row))
                .list();
    }

    List<Reminder> waiting(StaffId staff, ConversationId conversation) {
        return db.sql("select " + COLUMNS + """
                  from conversations.reminder r
                 where r.conversation = :conversation and r.staff = :staff and r.done_at is null
                 order by r.due_at, r.id
                """)
                .param("conversation", conversation.value())
                .param("staff", staff.value())
                .query((row, _) -> toReminder(row))
                .list();
    }

    /** Those whose time has come, marked as told; another replica takes others. */
    List<Reminder> takeDue(Instant now, int limit) {
        return db.sql("""
                update conversations.reminder r set told_at = :now
                 where r.id in (select d.id from conversations.reminder d
                                 where d.told_at is null and d.done_at is null and d.due_at <= :now
                                 order by d.due_at, d.id
                                 limit :limit
                                   for update skip locked)
                returning\s""" + COLUMNS)
                .param("now", Column.of(now))
                .param("limit", limit)
                .query((row, _) -> toReminder(row))
                .list();
    }

    private static Reminder toReminder(ResultSet row) throws SQLException {
        return new Reminder(
                Column.id(row, "id"),
                new ConversationId(Column.id(row, "conversation")),
                new StaffId(Column.id(row, "staff")),
                row.getString("about"),
                Column.instant(row, "due_at"),
                Column.instant(row, "made_at"),
                Column.instantOrNull(row, "told_at"),
                Column.instantOrNull(row, "done_at"),
                row.getInt("version"));
    }
}
