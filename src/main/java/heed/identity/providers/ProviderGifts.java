package heed.identity.providers;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what people have by a provider's groups alone. */
@Repository
class ProviderGifts {

    private final JdbcClient db;

    ProviderGifts(JdbcClient db) {
        this.db = db;
    }

    /** One role, or a place in one team. */
    record Gift(
            String provider,
            @Nullable String role,
            @Nullable String team) {}

    /** Whoever gave it. */
    Set<Gift> of(StaffId staff) {
        return new HashSet<>(db.sql("select provider, role, team from identity.provider_gift where staff = :staff")
                .param("staff", staff.value())
                .query((row, _) -> new Gift(row.getString("provider"), row.getString("role"), row.getString("team")))
                .list());
    }

    void add(StaffId staff, Gift gift, Instant at) {
        db.sql("""
                insert into identity.provider_gift (provider, staff, role, team, given_at)
                values (:provider, :staff, :role, :team, :at)
                on conflict do nothing
                """)
                .param("provider", gift.provider())
                .param("staff", staff.value())
                .param("role", gift.role())
                .param("team", gift.team())
                .param("at", Column.of(at))
                .update();
    }

    void remove(StaffId staff, Gift gift) {
        db.sql("""
                delete from identity.provider_gift
                 where provider = :provider and staff = :staff
                   and role is not distinct from cast(:role as text) and team is not distinct from cast(:team as text)
                """)
                .param("provider", gift.provider())
                .param("staff", staff.value())
                .param("role", gift.role())
                .param("team", gift.team())
                .update();
    }
}
