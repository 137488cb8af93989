package heed.identity.providers;

import heed.identity.StaffId;
import heed.platform.Column;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say which of a provider's people is which of ours. */
@Repository
class ProviderLinks {

    private final JdbcClient db;

    ProviderLinks(JdbcClient db) {
        this.db = db;
    }

    Optional<StaffId> find(String provider, String subject) {
        return db.sql("select staff from identity.provider_link where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query((row, _) -> new StaffId(Column.id(row, "staff")))
                .optional();
    }

    /** Answers false where either of them is linked already. */
    boolean add(String provider, String subject, StaffId staff, Instant at) {
        return db.sql("""
                        insert into identity.provider_link (provider, subject, staff, linked_at)
                        values (:provider, :subject, :staff, :at)
                        on conflict do nothing
                        """)
                        .param("provider", provider)
                        .param("subject", subject)
                        .param("staff", staff.value())
                        .param("at", Column.of(at))
                        .update()
                == 1;
    }

    /** Keys of the providers at which somebody is known. */
    List<String> of(StaffId staff) {
        return db.sql("select provider from identity.provider_link where staff = :staff order by provider")
                .param("staff", staff.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    boolean remove(String provider, StaffId staff) {
        return db.sql("delete from identity.provider_link where provider = :provider and staff = :staff")
                        .param("provider", provider)
                        .param("staff", staff.value())
                        .update()
                == 1;
    }
}
