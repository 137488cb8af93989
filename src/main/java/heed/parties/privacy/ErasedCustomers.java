package heed.parties.privacy;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of customers, by whether they were erased. */
@Repository
class ErasedCustomers {

    private static final int PAGE = 10_000;

    private final JdbcClient db;

    ErasedCustomers(JdbcClient db) {
        this.db = db;
    }

    List<CustomerId> all() {
        return db.sql("select id from parties.customer where erased_at is not null")
                .query((row, _) -> new CustomerId(Column.id(row, "id")))
                .list();
    }

    /** Those who are still as they were and for whom it is so; every customer is looked at, page by page. */
    List<CustomerId> notErased(Predicate<CustomerId> wanted) {
        var found = new ArrayList<CustomerId>();
        List<CustomerId> page = after(new UUID(0, 0));
        while (!page.isEmpty()) {
            page.stream().filter(wanted).forEach(found::add);
            page = after(page.getLast().value());
        }
        return found;
    }

    private List<CustomerId> after(UUID id) {
        return db.sql("""
                select id from parties.customer where id > :id and erased_at is null order by id limit :most
                """)
                .param("id", id)
                .param("most", PAGE)
                .query((row, _) -> new CustomerId(Column.id(row, "id")))
                .list();
    }
}
