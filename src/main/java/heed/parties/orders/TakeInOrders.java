package heed.parties.orders;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDetails;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.JoinCustomer;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes in orders from the shop, and what becomes of one. */
@Service
class TakeInOrders {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CustomerDirectory customers;
    private final JoinCustomer joinCustomer;
    private final Orders orders;
    private final AuditTrail audit;
    private final Clock clock;

    TakeInOrders(CustomerDirectory customers, JoinCustomer joinCustomer, Orders orders, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.joinCustomer = joinCustomer;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The order that a line tells of; whoever uses its address is taken in where nobody is known by it.
     *
     * @throws Invalid with all that is wrong
     */
    Order read(Actor actor, OrderLine line) {
        actor.require(Right.CUSTOMERS_WRITE);
        OrderLine told = line.checked(clock.instant());
        OrderLine.Money total = told.total();
        return new Order(
                Ids.next(),
                Objects.requireNonNull(told.externalId()).strip(),
                customer(actor, Objects.requireNonNull(told.customer()).strip()),
                Objects.requireNonNull(told.placedAt()),
                told.promisedFor(),
                told.deliveredAt(),
                Objects.requireNonNull(told.status()).strip(),
                total == null
                        ? null
                        : new Order.Total(
                                Objects.requireNonNull(total.amount()), Objects.requireNonNull(total.currency())),
                1);
    }

    private CustomerId customer(Actor actor, String named) {
        if (ID.matcher(named).matches()) {
            return customers
                    .find(new CustomerId(UUID.fromString(named)))
                    .map(KnownCustomer::id)
                    .orElseThrow(() -> Invalid.at("/customer", "parties.fault.order-customer", named));
        }
        try {
            return joinCustomer
                    .join(
                            actor,
                            named.contains("@")
                                    ? CustomerDetails.ofEmail(named, null)
                                    : CustomerDetails.ofPhone(named, null))
                    .id();
        } catch (Invalid noAddress) {
            throw Invalid.at("/customer", "parties.fault.order-customer", named);
        }
    }

    /** Stores those whose external id is new. */
    @Atomic
    void take(Actor actor, List<Order> taken) {
        actor.require(Right.CUSTOMERS_WRITE);
        if (!taken.isEmpty()) {
            orders.add(taken, clock.instant());
        }
    }

    /** What changed of an order; null leaves a value as it is. */
    record Progress(
            @Nullable String status,
            @Nullable Instant promisedFor,
            @Nullable Instant deliveredAt) {}

    /**
     * @param expected version that the writer has read, 0 where they do not care
     * @return empty where somebody changed the order meanwhile
     */
    @Atomic
    Optional<Order> follow(Actor actor, UUID id, Progress progress, int expected) {
        actor.require(Right.CUSTOMERS_WRITE);
        Order before = orders.lock(id).orElseThrow(NotFound::new);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Instant delivered = progress.deliveredAt() == null ? before.deliveredAt() : progress.deliveredAt();
        String status =
                progress.status() == null ? before.status() : progress.status().strip();
        if (status.isEmpty() || status.length() > 60) {
            throw Invalid.at("/status", "parties.fault.long", 60);
        }
        if (delivered != null && delivered.isBefore(before.placedAt())) {
            throw Invalid.at("/deliveredAt", "parties.fault.order-delivered");
        }
        var after = new Order(
                before.id(),
                before.externalId(),
                before.customer(),
                before.placedAt(),
                progress.promisedFor() == null ? before.promisedFor() : progress.promisedFor(),
                delivered,
                status,
                before.total(),
                before.version());
        if (!after.equals(before)) {
            orders.save(after);
            audit.record(
                    actor,
                    "order-change",
                    "order:" + before.externalId(),
                    Map.of("status", before.status()),
                    Map.of("status", after.status()));
        }
        return orders.find(id);
    }
}
