package heed.identity.notices;

import heed.identity.NoticeKind;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what each person chose for the delivery of notices. */
@Repository
class DeliveryChoices {

    private final JdbcClient db;

    DeliveryChoices(JdbcClient db) {
        this.db = db;
    }

    /** What those of them who chose anything chose for this kind. */
    Map<StaffId, KindChoice> of(NoticeKind kind, Collection<StaffId> whom) {
        var chosen = new HashMap<StaffId, KindChoice>();
        db.sql("""
                select staff, kind, bell, browser, mail, through
                  from identity.delivery_choice
                 where kind = :kind and staff = any(:whom)
                """)
                .param("kind", kind.key())
                .param("whom", whom.stream().map(StaffId::value).toArray(UUID[]::new))
                .query(row -> {
                    chosen.put(new StaffId(Column.id(row, "staff")), toChoice(row));
                });
        return chosen;
    }

    DeliveryChoice find(StaffId staff) {
        List<KindChoice> kinds = db.sql("""
                        select kind, bell, browser, mail, through from identity.delivery_choice where staff = :staff
                        """)
                .param("staff", staff.value())
                .query((row, _) -> toChoice(row))
                .list();
        return db.sql("""
                        select s.zone, h.quiet_from, h.quiet_until, h.quiet_days, h.calendar, h.digest_at, h.version
                          from identity.staff s
                          left join identity.delivery_hours h on h.staff = s.id
                         where s.id = :staff
                        """)
                .param("staff", staff.value())
                .query((row, _) -> withHours(kinds, row))
                .single();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    DeliveryChoice findForUpdate(StaffId staff) {
        db.sql("select id from identity.staff where id = :staff for update")
                .param("staff", staff.value())
                .query((row, _) -> Column.id(row, "id"))
                .single();
        return find(staff);
    }

    void save(StaffId staff, DeliveryChoice choice) {
        QuietHours quiet = choice.quiet();
        db.sql("""
                insert into identity.delivery_hours
                       (staff, quiet_from, quiet_until, quiet_days, calendar, digest_at, version)
                values (:staff, :from, :until, :days, :calendar, :digest, :version)
                on conflict (staff) do update
                   set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                       quiet_days = excluded.quiet_days, calendar = excluded.calendar,
                       digest_at = excluded.digest_at, version = excluded.version
                """)
                .param("staff", staff.value())
                .param("from", quiet == null ? null : quiet.from())
                .param("until", quiet == null ? null : quiet.until())
                .param("days", quiet == null ? new String[0] : days(quiet))
                .param("calendar", choice.calendar())
                .param("digest", choice.digestAt())
                .param("version", choice.version())
                .update();
        choice.kinds().forEach(each -> save(staff, each));
    }

    private void save(StaffId staff, KindChoice choice) {
        db.sql("""
                insert into identity.delivery_choice (staff, kind, bell, browser, mail, through)
                values (:staff, :kind, :bell, :browser, :mail, :through)
                on conflict (staff, kind) do update
                   set bell = excluded.bell, browser = excluded.browser, mail = excluded.mail, through = excluded.through
                """)
                .param("staff", staff.value())
                .param("kind", choice.kind().key())
                .param("bell", choice.bell())
                .param("browser", choice.browser())
                .param("mail", choice.mail().key())
                .param("through", choice.through())
                .update();
    }

    private static KindChoice toChoice(ResultSet row) throws SQLException {
        return new KindChoice(
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                row.getBoolean("bell"),
                row.getBoolean("browser"),
                Mailing.of(row.getString("mail")).orElseThrow(),
                row.getBoolean("through"));
    }

    private static DeliveryChoice withHours(List<KindChoice> kinds, ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return row.getObject("version") == null
                ? DeliveryChoice.usual(zone)
                : new DeliveryChoice(
                        kinds,
                        quiet(row),
                        row.getString("calendar"),
                        row.getObject("digest_at", LocalTime.class),
                        zone,
                        row.getInt("version"));
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return from == null
                ? null
                : new QuietHours(
                        from,
                        row.getObject("quiet_until", LocalTime.class),
                        Column.texts(row, "quiet_days").stream()
                                .map(key -> QuietDays.of(key).orElseThrow())
                                .collect(Collectors.toSet()));
    }

    private static String[] days(QuietHours quiet) {
        return quiet.days().stream().sorted().map(QuietDays::key).toArray(String[]::new);
    }
}
