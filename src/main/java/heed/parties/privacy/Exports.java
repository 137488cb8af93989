package heed.parties.privacy;

import heed.parties.CustomerId;
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

/** The rows of exports. What is exported is in none of them. */
@Repository
class Exports {

    private static final String SELECT =
            "select id, customer, colleagues, asked_at, asked_by_name, expires_at, read_at from parties.export ";

    private final JdbcClient db;

    Exports(JdbcClient db) {
        this.db = db;
    }

    void add(Export export, @Nullable UUID by) {
        db.sql("""
                insert into parties.export (id, customer, colleagues, asked_at, asked_by, asked_by_name, expires_at)
                values (:id, :customer, :colleagues, :at, :by, :byName, :expires)
                """)
                .param("id", export.id())
                .param("customer", export.customer().value())
                .param("colleagues", export.colleagues())
                .param("at", Column.of(export.askedAt()))
                .param("by", by)
                .param("byName", export.askedBy())
                .param("expires", Column.of(export.expiresAt()))
                .update();
    }

    Optional<Export> find(CustomerId customer, UUID id) {
        return db.sql(SELECT + "where id = :id and customer = :customer")
                .param("id", id)
                .param("customer", customer.value())
                .query((row, _) -> export(row))
                .optional();
    }

    List<Export> of(Collection<CustomerId> customers, int most) {
        return db.sql(SELECT + "where customer = any(:customers) order by asked_at desc, id desc limit :most")
                .param("customers", CustomerId.values(customers))
                .param("most", most)
                .query((row, _) -> export(row))
                .list();
    }

    void read(UUID id, Instant now) {
        db.sql("update parties.export set read_at = :now where id = :id")
                .param("id", id)
                .param("now", Column.of(now))
                .update();
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                row.getBoolean("colleagues"),
                Column.instant(row, "asked_at"),
                row.getString("asked_by_name"),
                Column.instant(row, "expires_at"),
                Column.instantOrNull(row, "read_at"));
    }
}
