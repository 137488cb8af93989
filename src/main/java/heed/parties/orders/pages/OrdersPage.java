package heed.parties.orders.pages;

import java.util.List;

/** The latest orders of a customer. */
public record OrdersPage(List<Row> orders) {

    /** @param state as {@code data-state}: delivered in time, late, or still to come */
    public record Row(
            String externalId,
            String status,
            String placed,
            String promised,
            String delivered,
            String total,
            String state) {}
}
