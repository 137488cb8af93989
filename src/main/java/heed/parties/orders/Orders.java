package heed.parties.orders;

import heed.parties.CustomerId;
import heed.platform.Column;
import heed.platform.Recordset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of orders. */
@Repository
class Orders {

    private static final String SELECT = """
            select o.id, o.external_id, o.customer, o.placed_at, o.promised_for, o.delivered_at, o.status, o.amount,
                   o.currency, o.version
              from parties.customer_order o
            """;

    private final JdbcClient db;

    Orders(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Order> of(Collection<CustomerId> customers, @Nullable Instant beforeAt, @Nullable UUID beforeId, int most) {
        return db.sql(SELECT + """
                 where o.customer = any(:customers)
                   and (cast(:beforeAt as timestamptz) is null
                        or (o.placed_at, o.id) < (cast(:beforeAt as timestamptz), cast(:beforeId as uuid)))
                 order by o.placed_at desc, o.id desc
                 limit :most
                """)
                .param("customers", CustomerId.values(customers))
                .param("beforeAt", Column.ofNullable(beforeAt))
                .param("beforeId", beforeId)
                .param("most", most)
                .query((row, _) -> toOrder(row))
                .list();
    }

    Optional<Order> find(UUID id) {
        return db.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query((row, _) -> toOrder(row))
                .optional();
    }

    /** Locked until the transaction ends. */
    Optional<Order> lock(UUID id) {
        return db.sql(SELECT + " where o.id = :id for update")
                .param("id", id)
                .query((row, _) -> toOrder(row))
                .optional();
    }

    private record Line(
            UUID id,
            String externalId,
            UUID customer,
            Instant placedAt,
            @Nullable Instant promisedFor,
            @Nullable Instant deliveredAt,
            String status,
            @Nullable BigDecimal amount,
            @Nullable String currency) {

        static Line of(Order order) {
            Order.Total total = order.total();
            return new Line(
                    order.id(),
                    order.externalId(),
                    order.customer().value(),
                    order.placedAt(),
                    order.promisedFor(),
                    order.deliveredAt(),
                    order.status(),
                    total == null ? null : total.amount(),
                    total == null ? null : total.currency());
        }
    }

    /** Those whose external id is known already change nothing. */
    void add(List<Order> orders, Instant now) {
        db.sql("""
                insert into parties.customer_order (id, external_id, customer, placed_at, promised_for, delivered_at, status,
                    amount, currency, taken_in_at)
                select r.id, r.external_id, r.customer, r.placed_at, r.promised_for, r.delivered_at, r.status, r.amount,
                       r.currency, :now
                  from jsonb_to_recordset(cast(:orders as jsonb)) as r (id uuid, external_id text, customer uuid,
                       placed_at timestamptz, promised_for timestamptz, delivered_at timestamptz, status text,
                       amount numeric, currency text)
                on conflict (external_id) do nothing
                """)
                .param("orders", Recordset.json(orders.stream().map(Line::of).toList()))
                .param("now", Column.of(now))
                .update();
    }

    void save(Order order) {
        db.sql("""
                update parties.customer_order
                   set promised_for = :promisedFor, delivered_at = :deliveredAt, status = :status, version = version + 1
                 where id = :id
                """)
                .param("promisedFor", Column.ofNullable(order.promisedFor()))
                .param("deliveredAt", Column.ofNullable(order.deliveredAt()))
                .param("status", order.status())
                .param("id", order.id())
                .update();
    }

    private static Order toOrder(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Order(
                Column.id(row, "id"),
                row.getString("external_id"),
                new CustomerId(Column.id(row, "customer")),
                Column.instant(row, "placed_at"),
                Column.instantOrNull(row, "promised_for"),
                Column.instantOrNull(row, "delivered_at"),
                row.getString("status"),
                amount == null
                        ? null
                        : new Order.Total(
                                amount.setScale(
                                        Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY),
                                Objects.requireNonNull(row.getString("currency"))),
                row.getInt("version"));
    }
}
