package heed.knowledge;

import heed.conversations.ConversationId;
import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was sent with templates, and their counts by person and month. */
@Repository
class ReplyUses {

    private final JdbcClient db;

    ReplyUses(JdbcClient db) {
        this.db = db;
    }

    /** A template in a reply that was sent. */
    record Use(
            UUID id,
            TemplateId template,
            int version,
            String language,
            ConversationId conversation,
            UUID entry,
            StaffId staff,
            String staffName,
            boolean edited,
            Instant at) {}

    /** How often somebody sent a template since a day. */
    record Tally(StaffId staff, long used, long edited) {}

    void add(Use use) {
        db.sql("""
                insert into knowledge.reply_use
                       (id, template, version, language, conversation, entry, staff, staff_name, edited, used_at)
                values (:id, :template, :version, :language, :conversation, :entry, :staff, :name, :edited, :at)
                """)
                .param("id", use.id())
                .param("template", use.template().value())
                .param("version", use.version())
                .param("language", use.language())
                .param("conversation", use.conversation().value())
                .param("entry", use.entry())
                .param("staff", use.staff().value())
                .param("name", use.staffName())
                .param("edited", use.edited())
                .param("at", Column.of(use.at()))
                .update();
        db.sql("""
                insert into knowledge.reply_tally (template, staff, month, used, edited)
                values (:template, :staff, :month, 1, :edited)
                on conflict (template, staff, month) do update
                    set used = reply_tally.used + 1, edited = reply_tally.edited + excluded.edited
                """)
                .param("template", use.template().value())
                .param("staff", use.staff().value())
                .param("month", month(use.at()))
                .param("edited", use.edited() ? 1 : 0)
                .update();
    }

    /** The newest first. */
    List<Use> page(TemplateId template, @Nullable UUID after, int limit) {
        return db.sql("""
                select u.id, u.template, u.version, u.language, u.conversation, u.entry, u.staff, u.staff_name, u.edited,
                       u.used_at
                  from knowledge.reply_use u
                 where u.template = :template and (cast(:after as uuid) is null or u.id < cast(:after as uuid))
                 order by u.id desc
                 limit :limit
                """)
                .param("template", template.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Use(
                        Column.id(row, "id"),
                        new TemplateId(Column.id(row, "template")),
                        row.getInt("version"),
                        row.getString("language"),
                        new ConversationId(Column.id(row, "conversation")),
                        Column.id(row, "entry"),
                        new StaffId(Column.id(row, "staff")),
                        row.getString("staff_name"),
                        row.getBoolean("edited"),
                        Column.instant(row, "used_at")))
                .list();
    }

    /** Who sent it most since the month of a day, first. */
    List<Tally> tallies(TemplateId template, LocalDate since) {
        return db.sql("""
                select y.staff, sum(y.used) as used, sum(y.edited) as edited
                  from knowledge.reply_tally y
                 where y.template = :template and y.month >= :since
                 group by y.staff
                 order by 2 desc, 1
                """)
                .param("template", template.value())
                .param("since", since.withDayOfMonth(1))
                .query((row, _) ->
                        new Tally(new StaffId(Column.id(row, "staff")), row.getLong("used"), row.getLong("edited")))
                .list();
    }

    private static LocalDate month(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }
}
