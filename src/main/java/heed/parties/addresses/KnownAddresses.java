package heed.parties.addresses;

import heed.parties.AddressStates;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what has been learned about addresses and numbers. */
@Repository
class KnownAddresses implements AddressStates {

    private static final int LONGEST = 500;

    private final JdbcClient db;

    KnownAddresses(JdbcClient db) {
        this.db = db;
    }

    List<AddressState> of(Collection<CustomerId> customers) {
        return db.sql("""
                select p.kind, p.value, p.since, p.verified_at, p.verified_how, p.bounced_at, p.bounced_why
                  from parties.contact_point p
                 where p.customer = any(:customers)
                 order by p.kind, p.rank, p.value
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> new AddressState(
                        row.getString("kind"),
                        row.getString("value"),
                        Column.instant(row, "since"),
                        Column.instantOrNull(row, "verified_at"),
                        row.getString("verified_how"),
                        Column.instantOrNull(row, "bounced_at"),
                        row.getString("bounced_why")))
                .list();
    }

    /**
     * Null takes the proof away; a verified one does not bounce any more.
     *
     * @return whether one of the customers has the address
     */
    boolean verify(
            Collection<CustomerId> customers, String kind, String value, @Nullable Instant at, @Nullable String how) {
        return db.sql("""
                        update parties.contact_point
                           set verified_at = :at, verified_how = :how,
                               bounced_at = case when cast(:at as timestamptz) is null then bounced_at end,
                               bounced_why = case when cast(:at as timestamptz) is null then bounced_why end
                         where customer = any(:customers) and kind = :kind and value = :value
                        """)
                        .param("at", Column.ofNullable(at))
                        .param("how", how)
                        .param("customers", CustomerId.values(customers))
                        .param("kind", kind)
                        .param("value", value)
                        .update()
                == 1;
    }

    @Override
    public void bounced(String email, String why, Instant at) {
        db.sql("""
                update parties.contact_point set bounced_at = :at, bounced_why = :why
                 where kind = 'email' and value = :email
                """)
                .param("at", Column.of(at))
                .param("why", why.length() > LONGEST ? why.substring(0, LONGEST) : why)
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .update();
    }

    @Override
    public void proved(CustomerId customer, String email, String how, Instant at) {
        db.sql("""
                update parties.contact_point
                   set verified_at = :at, verified_how = :how, bounced_at = null, bounced_why = null
                 where customer = :customer and kind = 'email' and value = :email and verified_at is null
                """)
                .param("at", Column.of(at))
                .param("how", how)
                .param("customer", customer.value())
                .param("email", email)
                .update();
    }
}
