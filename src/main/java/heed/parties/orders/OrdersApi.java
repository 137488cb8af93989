package heed.parties.orders;

import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.orders.TakeInOrders.Progress;
import heed.platform.Invalid;
import heed.web.EntityTag;
import heed.web.LineIntake;
import heed.web.Slice;
import heed.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders in the API: taken in as lines, listed by customer, followed until they are delivered. */
@RestController
@RequestMapping("/api/v1")
class OrdersApi {

    private final TakeInOrders takeInOrders;
    private final Orders orders;
    private final CustomerDirectory customers;
    private final Text text;

    OrdersApi(TakeInOrders takeInOrders, Orders orders, CustomerDirectory customers, Text text) {
        this.takeInOrders = takeInOrders;
        this.orders = orders;
        this.customers = customers;
        this.text = text;
    }

    record OrderView(
            UUID id,
            String externalId,
            UUID customer,
            Instant placedAt,
            @Nullable Instant promisedFor,
            @Nullable Instant deliveredAt,
            String status,
            @Nullable TotalView total) {

        /** The amount is text, as money is everywhere in the API. */
        record TotalView(String amount, String currency) {}

        static OrderView of(Order order) {
            Order.Total total = order.total();
            return new OrderView(
                    order.id(),
                    order.externalId(),
                    order.customer().value(),
                    order.placedAt(),
                    order.promisedFor(),
                    order.deliveredAt(),
                    order.status(),
                    total == null ? null : new TotalView(total.amount().toPlainString(), total.currency()));
        }
    }

    @PostMapping(
            path = "/orders",
            consumes = {
                "application/x-ndjson",
                MediaType.APPLICATION_JSON_VALUE,
                "text/csv",
                "text/tab-separated-values"
            })
    LineIntake.Taken take(Actor actor, HttpServletRequest request) throws IOException {
        actor.require(Right.CUSTOMERS_WRITE);
        return LineIntake.take(
                request,
                OrderLine.FORM,
                line -> List.of(takeInOrders.read(actor, line)),
                batch -> takeInOrders.take(actor, batch),
                text);
    }

    @GetMapping("/customers/{id}/orders")
    Slice<OrderView> list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        actor.require(Right.CUSTOMERS_READ);
        var customer = new CustomerId(id);
        customers.require(customer);
        int most = Math.clamp(limit, 1, Slice.MOST);
        Instant before = cursor == null
                ? null
                : orders.find(cursor)
                        .orElseThrow(() -> Invalid.at("/cursor", "parties.fault.cursor"))
                        .placedAt();
        return Slice.of(
                        orders.of(customers.allOf(customer), before, cursor, most + 1),
                        most,
                        each -> each.id().toString())
                .map(OrderView::of);
    }

    @PatchMapping("/orders/{id}")
    ResponseEntity<OrderView> follow(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", defaultValue = "") String tag,
            @RequestBody Progress progress) {
        Order order = takeInOrders
                .follow(actor, id, progress, EntityTag.version(tag))
                .orElseThrow(EntityTag::changedMeanwhile);
        return ResponseEntity.ok().eTag(EntityTag.of(order.version())).body(OrderView.of(order));
    }
}
