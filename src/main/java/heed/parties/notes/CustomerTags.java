package heed.parties.notes;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tags that customers bear. */
@Repository
class CustomerTags {

    private final JdbcClient db;

    CustomerTags(JdbcClient db) {
        this.db = db;
    }

    List<String> of(Collection<CustomerId> customers) {
        return db.sql("select distinct tag from parties.customer_tag where customer = any(:customers) order by tag")
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> row.getString("tag"))
                .list();
    }

    /** Takes away from all, and gives to the one, so that a merged record keeps what was its own and is still wanted. */
    void keep(CustomerId customer, Collection<CustomerId> all, Collection<String> tags) {
        db.sql("delete from parties.customer_tag where customer = any(:all) and tag <> all(:tags)")
                .param("all", CustomerId.values(all))
                .param("tags", Column.of(tags))
                .update();
        db.sql("""
                insert into parties.customer_tag (customer, tag)
                select :customer, tag
                  from unnest(cast(:tags as text[])) tag
                 where tag not in (select t.tag from parties.customer_tag t where t.customer = any(:all))
                on conflict do nothing
                """)
                .param("customer", customer.value())
                .param("tags", Column.of(tags))
                .param("all", CustomerId.values(all))
                .update();
    }
}
