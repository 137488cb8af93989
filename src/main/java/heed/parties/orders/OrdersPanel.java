package heed.parties.orders;

import heed.identity.Actor;
import heed.parties.CustomerId;
import heed.parties.CustomerPanel;
import heed.parties.orders.pages.OrdersPage;
import heed.templates.Templates;
import heed.web.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest orders, on the customer's page; nothing where the customer ordered nothing. */
@Component
class OrdersPanel implements CustomerPanel {

    private static final int MOST = 20;

    private final Orders orders;
    private final Templates templates;
    private final Clock clock;

    OrdersPanel(Orders orders, Templates templates, Clock clock) {
        this.orders = orders;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean beside() {
        return false;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Actor actor, CustomerId id, Collection<CustomerId> all) {
        List<OrdersPage.Row> rows = orders.of(all, null, null, MOST).stream()
                .map(each -> row(frame, each))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "orders",
                        frame.text("parties.orders"),
                        templates.partiesOrdersOrders(frame, new OrdersPage(rows))));
    }

    private OrdersPage.Row row(Frame frame, Order order) {
        boolean late = order.lateAt(clock.instant());
        Order.Total total = order.total();
        return new OrdersPage.Row(
                order.externalId(),
                order.status(),
                frame.date(order.placedAt()),
                date(frame, order.promisedFor()),
                date(frame, order.deliveredAt()),
                total == null ? "" : frame.decimal(total.amount()) + " " + total.currency(),
                late ? "late" : order.deliveredAt() == null ? "excluded" : "met");
    }

    private static String date(Frame frame, @Nullable Instant at) {
        return at == null ? "" : frame.date(at);
    }
}
