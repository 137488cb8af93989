package heed.parties.privacy;

import heed.parties.CustomerId;
import heed.parties.HeldCustomers;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of legal holds. */
@Repository
class LegalHolds implements HeldCustomers {

    private static final String SELECT = """
            select id, customer, reason, placed_at, placed_by_name, lifted_at, lifted_by_name from parties.legal_hold
            """;

    private final JdbcClient db;

    LegalHolds(JdbcClient db) {
        this.db = db;
    }

    void add(LegalHold hold, @Nullable UUID by) {
        db.sql("""
                insert into parties.legal_hold (id, customer, reason, placed_at, placed_by, placed_by_name)
                values (:id, :customer, :reason, :at, :by, :byName)
                """)
                .param("id", hold.id())
                .param("customer", hold.customer().value())
                .param("reason", hold.reason())
                .param("at", Column.of(hold.placedAt()))
                .param("by", by)
                .param("byName", hold.placedBy())
                .update();
    }

    /** Those of the customers, the ones in force first. */
    List<LegalHold> of(Collection<CustomerId> customers) {
        return db.sql(SELECT
                        + " where customer = any(:customers) order by lifted_at nulls first, placed_at desc limit 100")
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> hold(row))
                .list();
    }

    List<LegalHold> inForce(int most) {
        return db.sql(SELECT + " where lifted_at is null order by placed_at desc limit :most")
                .param("most", most)
                .query((row, _) -> hold(row))
                .list();
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> ids) {
        return new HashSet<>(db.sql("""
                with recursive held (id) as (
                    select h.customer from parties.legal_hold h where h.lifted_at is null
                    union
                    select c.merged_into from held join parties.customer c on c.id = held.id where c.merged_into is not null),
                family (asked, id) as (
                    select asked, asked from unnest(cast(:ids as uuid[])) asked
                    union
                    select f.asked, c.merged_into
                      from family f join parties.customer c on c.id = f.id where c.merged_into is not null)
                select distinct family.asked from family join held on held.id = family.id
                """)
                .param("ids", CustomerId.values(ids))
                .query((row, _) -> new CustomerId(Column.id(row, "asked")))
                .list());
    }

    Optional<LegalHold> lock(UUID id) {
        return db.sql(SELECT + " where id = :id and lifted_at is null for update")
                .param("id", id)
                .query((row, _) -> hold(row))
                .optional();
    }

    void lift(UUID id, Instant at, @Nullable UUID by, String byName) {
        db.sql(
                        "update parties.legal_hold set lifted_at = :at, lifted_by = :by, lifted_by_name = :byName where id = :id")
                .param("id", id)
                .param("at", Column.of(at))
                .param("by", by)
                .param("byName", byName)
                .update();
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                row.getString("reason"),
                Column.instant(row, "placed_at"),
                row.getString("placed_by_name"),
                Column.instantOrNull(row, "lifted_at"),
                row.getString("lifted_by_name"));
    }
}
