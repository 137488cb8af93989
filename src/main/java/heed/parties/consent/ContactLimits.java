package heed.parties.consent;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.platform.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of objections and restrictions. */
@Repository
class ContactLimits {

    private static final String SELECT = """
            select l.id, l.customer, l.kind, l.purpose, l.reason, l.since, l.set_by_name, l.lifted_at, l.lifted_by_name
              from parties.contact_limit l
            """;

    private final JdbcClient db;

    ContactLimits(JdbcClient db) {
        this.db = db;
    }

    /** Those in force first. */
    List<ContactLimit> of(Collection<CustomerId> customers) {
        return db.sql(SELECT + """
                 where l.customer = any(:customers)
                 order by l.lifted_at desc nulls first, l.since desc, l.id desc
                 limit 200
                """)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> toLimit(row))
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<ContactLimit> lock(Collection<CustomerId> customers, UUID id) {
        return db.sql(SELECT + " where l.id = :id and l.customer = any(:customers) for update")
                .param("id", id)
                .param("customers", CustomerId.values(customers))
                .query((row, _) -> toLimit(row))
                .optional();
    }

    void add(Actor actor, ContactLimit limit) {
        db.sql("""
                insert into parties.contact_limit (id, customer, kind, purpose, reason, since, set_by, set_by_name)
                values (:id, :customer, :kind, :purpose, :reason, :since, :by, :byName)
                """)
                .param("id", limit.id())
                .param("customer", limit.customer().value())
                .param("kind", limit.kind().key())
                .param("purpose", limit.purpose())
                .param("reason", limit.reason())
                .param("since", Column.of(limit.since()))
                .param("by", actor.staff())
                .param("byName", limit.setBy())
                .update();
    }

    void lift(Actor actor, UUID id, Instant at) {
        db.sql(
                        "update parties.contact_limit set lifted_at = :at, lifted_by = :by, lifted_by_name = :byName where id = :id")
                .param("at", Column.of(at))
                .param("by", actor.staff())
                .param("byName", actor.name())
                .param("id", id)
                .update();
    }

    private static ContactLimit toLimit(ResultSet row) throws SQLException {
        return new ContactLimit(
                Column.id(row, "id"),
                new CustomerId(Column.id(row, "customer")),
                ContactLimit.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("purpose"),
                row.getString("reason"),
                Column.instant(row, "since"),
                row.getString("set_by_name"),
                Column.instantOrNull(row, "lifted_at"),
                row.getString("lifted_by_name"));
    }
}
