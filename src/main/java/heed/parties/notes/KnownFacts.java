package heed.parties.notes;

import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is known of customers. */
@Repository
class KnownFacts {

    private final JdbcClient db;

    KnownFacts(JdbcClient db) {
        this.db = db;
    }

    List<KnownFact> of(Collection<CustomerId> customers) {
        return db.sql("""
                select f.id, f.customer, f.name, f.value, f.source, f.known_on, f.written_at, f.written_by, f.written_by_name
                  from parties.known_fact f
                 where f.customer = any(:customers)
                 order by f.name, f.known_on desc, f.id
                 limit 500
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> toFact(row))
                .list();
    }

    /** In the place of what the same record of the customer said under that name. */
    void put(KnownFact fact) {
        db.sql("""
                insert into parties.known_fact (id, customer, name, value, source, known_on, written_at, written_by, written_by_name)
                values (:id, :customer, :name, :value, :source, :knownOn, :at, :by, :byName)
                on conflict (customer, name) do update
                   set value = excluded.value, source = excluded.source, known_on = excluded.known_on,
                       written_at = excluded.written_at, written_by = excluded.written_by,
                       written_by_name = excluded.written_by_name
                """)
                .param("id", fact.id())
                .param("customer", fact.customer().value())
                .param("name", fact.name())
                .param("value", fact.value())
                .param("source", fact.source())
                .param("knownOn", fact.knownOn())
                .param("at", Column.of(fact.writtenAt()))
                .param("by", fact.writtenBy())
                .param("byName", fact.writtenByName())
                .update();
    }

    void remove(Collection<CustomerId> customers, String name) {
        db.sql("delete from parties.known_fact where customer = any(:customers) and name = :name")
                .param("customers", CustomerId.values(customers))
                .param("name", name)
                .update();
    }

    private static KnownFact toFact(ResultSet row) throws SQLException {
        return new KnownFact(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                row.getString("name"),
                row.getString("value"),
                row.getString("source"),
                Objects.requireNonNull(row.getObject("known_on", LocalDate.class)),
                Column.instant(row, "written_at"),
                Column.idOrNull(row, "written_by"),
                row.getString("written_by_name"));
    }
}
