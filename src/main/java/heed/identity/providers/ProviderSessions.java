package heed.identity.providers;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of sessions that began at a provider, and of the logout tokens that were taken. */
@Repository
class ProviderSessions {

    /** A session ends after hours without use; one that is used every day is found for so long. */
    private static final Duration KEPT = Duration.ofDays(180);

    /** Longer than a logout token is believed. */
    private static final Duration TOKENS_KEPT = Duration.ofDays(1);

    private final JdbcClient db;

    ProviderSessions(JdbcClient db) {
        this.db = db;
    }

    /** @param mark stands in the session */
    record Begun(UUID mark, StaffId staff) {}

    void add(UUID mark, String provider, Testimony who, StaffId staff, Instant at) {
        db.sql("delete from identity.provider_session where begun_at < :before")
                .param("before", Column.of(at.minus(KEPT)))
                .update();
        db.sql("""
                insert into identity.provider_session (mark, provider, subject, sid, staff, begun_at)
                values (:mark, :provider, :subject, :sid, :staff, :at)
                """)
                .param("mark", mark)
                .param("provider", provider)
                .param("subject", who.subject())
                .param("sid", who.sid())
                .param("staff", staff.value())
                .param("at", Column.of(at))
                .update();
    }

    /** Those of a subject, of one sign-in, or of both where both are told; they are forgotten by this. */
    List<Begun> take(String provider, @Nullable String subject, @Nullable String sid) {
        return db.sql("""
                delete from identity.provider_session
                 where provider = :provider
                   and (cast(:subject as text) is null or subject = :subject)
                   and (cast(:sid as text) is null or sid = :sid)
                returning mark, staff
                """)
                .param("provider", provider)
                .param("subject", subject)
                .param("sid", sid)
                .query((row, _) -> new Begun(Column.id(row, "mark"), new StaffId(Column.id(row, "staff"))))
                .list();
    }

    /** @return false where this token was taken already */
    boolean takeToken(String provider, String id, Instant at) {
        db.sql("delete from identity.logout_token where taken_at < :before")
                .param("before", Column.of(at.minus(TOKENS_KEPT)))
                .update();
        return db.sql("""
                        insert into identity.logout_token (provider, id, taken_at) values (:provider, :id, :at)
                        on conflict do nothing
                        """)
                        .param("provider", provider)
                        .param("id", id)
                        .param("at", Column.of(at))
                        .update()
                == 1;
    }
}
