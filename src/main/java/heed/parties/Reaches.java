package heed.parties;

import heed.platform.Column;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of addresses and numbers, each of which leads to one customer. */
@Repository
class Reaches {

    private final JdbcClient db;

    Reaches(JdbcClient db) {
        this.db = db;
    }

    /** Waits for whoever takes the same one at this moment; false when it is somebody's already. */
    boolean claim(CustomerId customer, String kind, String value) {
        return db.sql("""
                        insert into parties.contact_point (kind, value, customer, rank)
                        values (:kind, :value, :customer,
                                (select coalesce(max(rank), 0) + 1 from parties.contact_point
                                  where customer = :customer and kind = :kind))
                        on conflict (kind, value) do nothing
                        """)
                        .param("kind", kind)
                        .param("value", value)
                        .param("customer", customer.value())
                        .update()
                == 1;
    }

    List<String> onFile(Collection<CustomerId> customers, String kind, Instant before) {
        return db.sql("""
                select value from parties.contact_point
                 where customer = any(:customers) and kind = :kind and since < :before
                 order by rank
                """)
                .param("customers", CustomerId.values(customers))
                .param("kind", kind)
                .param("before", Column.of(before))
                .query((row, _) -> row.getString("value"))
                .list();
    }

    /** Gives the values a new owner, behind what the owner has; only those that {@code from} still has. */
    void move(String kind, Collection<String> values, CustomerId from, CustomerId to) {
        db.sql("""
                update parties.contact_point
                   set customer = :to,
                       rank = rank + (select coalesce(max(rank), 0) from parties.contact_point
                                       where customer = :to and kind = :kind)
                 where kind = :kind and customer = :from and value = any(:values)
                """)
                .param("to", to.value())
                .param("from", from.value())
                .param("kind", kind)
                .param("values", Column.of(values))
                .update();
    }

    /** Leaves the customer with exactly these of a kind, in this order. Others' are untouched; see {@link #claim}. */
    void keep(CustomerId customer, String kind, List<String> values) {
        db.sql(
                        "delete from parties.contact_point where customer = :customer and kind = :kind and value <> all(:values)")
                .param("customer", customer.value())
                .param("kind", kind)
                .param("values", Column.of(values))
                .update();
        db.sql("""
                update parties.contact_point set rank = array_position(cast(:values as text[]), value)
                 where customer = :customer and kind = :kind
                """)
                .param("values", Column.of(values))
                .param("customer", customer.value())
                .param("kind", kind)
                .update();
    }
}
