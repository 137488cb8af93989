package heed.identity.notices;

import heed.identity.ForgetNotices;
import heed.identity.Notice;
import heed.identity.NoticeKind;
import heed.identity.StaffId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices. */
@Repository
class Notices implements ForgetNotices {

    /** Nobody reads a larger number beside a bell. */
    static final int MOST_COUNTED = 100;

    private static final String SELECT = """
            select n.id, n.kind, n.message, n.facts, n.url, n.subject, n.told_at, n.read_at from identity.notice n
            """;

    private final JdbcClient db;

    Notices(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param once what it is told once of, null where nothing else can be the same
     * @param readAt null where the bell is to count it
     * @return false where it was told before
     */
    boolean add(UUID id, StaffId staff, Notice notice, Instant at, @Nullable String once, @Nullable Instant readAt) {
        return db.sql("""
                insert into identity.notice (id, staff, kind, message, facts, url, subject, told_at, once, read_at)
                values (:id, :staff, :kind, :message, :facts, :url, :subject, :at, :once, :read)
                on conflict (staff, once) where once is not null do nothing
                """)
                        .param("id", id)
                        .param("staff", staff.value())
                        .param("kind", notice.kind().key())
                        .param("message", notice.message())
                        .param("facts", Column.of(notice.facts()))
                        .param("url", notice.url())
                        .param("subject", notice.subject())
                        .param("at", Column.of(at))
                        .param("once", once)
                        .param("read", Column.ofNullable(readAt))
                        .update()
                == 1;
    }

    /** Newest first, those older than this one. */
    List<KeptNotice> page(StaffId staff, NoticeFilter filter, @Nullable UUID before, int limit) {
        NoticeKind kind = filter.kind();
        return db.sql(SELECT + """
                 where n.staff = :staff
                   and (not :unread or n.read_at is null)
                   and (cast(:kind as text) is null or n.kind = cast(:kind as text))
                   and (cast(:before as uuid) is null or n.id < cast(:before as uuid))
                 order by n.id desc
                 limit :limit
                """)
                .param("staff", staff.value())
                .param("unread", filter.unreadOnly())
                .param("kind", kind == null ? null : kind.key())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> toNotice(row))
                .list();
    }

    Optional<KeptNotice> find(StaffId staff, UUID id) {
        return db.sql(SELECT + " where n.staff = :staff and n.id = :id")
                .param("staff", staff.value())
                .param("id", id)
                .query((row, _) -> toNotice(row))
                .optional();
    }

    /** Those of them that are this person's, oldest first. */
    List<KeptNotice> findAll(StaffId staff, Collection<UUID> ids) {
        return db.sql(SELECT + " where n.staff = :staff and n.id = any(:ids) order by n.id")
                .param("staff", staff.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> toNotice(row))
                .list();
    }

    /** Up to {@link #MOST_COUNTED}. */
    long unread(StaffId staff) {
        return db.sql("""
                select count(*)
                  from (select 1 from identity.notice where staff = :staff and read_at is null limit :most) few
                """)
                .param("staff", staff.value())
                .param("most", MOST_COUNTED)
                .query(Long.class)
                .single();
    }

    int read(StaffId staff, Collection<UUID> ids, Instant at) {
        return db.sql("""
                update identity.notice set read_at = :at where staff = :staff and id = any(:ids) and read_at is null
                """)
                .param("at", Column.of(at))
                .param("staff", staff.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    int readAll(StaffId staff, Instant at) {
        return db.sql("update identity.notice set read_at = :at where staff = :staff and read_at is null")
                .param("at", Column.of(at))
                .param("staff", staff.value())
                .update();
    }

    int unread(StaffId staff, Collection<UUID> ids) {
        return db.sql("update identity.notice set read_at = null where staff = :staff and id = any(:ids)")
                .param("staff", staff.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Those that were read at this very moment, which is what one click read. */
    int unreadAgain(StaffId staff, Instant readAt) {
        return db.sql("update identity.notice set read_at = null where staff = :staff and read_at = :at")
                .param("staff", staff.value())
                .param("at", Column.of(readAt))
                .update();
    }

    private static KeptNotice toNotice(ResultSet row) throws SQLException {
        return new KeptNotice(
                Column.id(row, "id"),
                NoticeKind.of(row.getString("kind")).orElseThrow(),
                row.getString("message"),
                Column.texts(row, "facts"),
                row.getString("url"),
                row.getString("subject"),
                Column.instant(row, "told_at"),
                Column.instantOrNull(row, "read_at"));
    }

    @Override
    public int about(Collection<String> subjects) {
        return db.sql("delete from identity.notice where subject = any(:subjects)")
                .param("subjects", Column.of(subjects))
                .update();
    }
}
