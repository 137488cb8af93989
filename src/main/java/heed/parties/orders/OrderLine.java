package heed.parties.orders;

import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.LineForm;
import heed.web.LineRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is sent.
 *
 * @param customer an id of Heed's, an e-mail address or a telephone number
 */
record OrderLine(
        @Nullable String externalId,
        @Nullable String customer,
        @Nullable Instant placedAt,
        @Nullable Instant promisedFor,
        @Nullable Instant deliveredAt,
        @Nullable String status,
        @Nullable Money total) {

    /** A table has the columns of its fields, the total as {@code total.amount} and {@code total.currency}. */
    static final LineForm<OrderLine> FORM = new LineForm<>(OrderLine.class, OrderLine::of);

    private static final Set<String> COLUMNS = Set.of(
            "externalId",
            "customer",
            "placedAt",
            "promisedFor",
            "deliveredAt",
            "status",
            "total.amount",
            "total.currency");

    /** Money as the API writes it. */
    record Money(@Nullable BigDecimal amount, @Nullable String currency) {}

    private static final BigDecimal MOST = new BigDecimal("99999999999999");

    /** @throws Invalid with all that is missing or cannot be */
    OrderLine checked(Instant now) {
        var faults = new ArrayList<Fault>();
        needed("/externalId", externalId, 255, faults);
        needed("/customer", customer, 254, faults);
        needed("/status", status, 60, faults);
        if (placedAt == null) {
            faults.add(Fault.at("/placedAt", "parties.fault.order-placed"));
        } else {
            if (placedAt.isAfter(now.plusSeconds(300))) {
                faults.add(Fault.at("/placedAt", "parties.fault.future"));
            }
            if (deliveredAt != null && deliveredAt.isBefore(placedAt)) {
                faults.add(Fault.at("/deliveredAt", "parties.fault.order-delivered"));
            }
        }
        checkTotal(faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return this;
    }

    private void checkTotal(List<Fault> faults) {
        if (total == null) {
            return;
        }
        BigDecimal amount = total.amount();
        String currency = total.currency();
        if (amount == null || amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.scale() > 4) {
            faults.add(Fault.at("/total/amount", "parties.fault.amount"));
        }
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            faults.add(Fault.at("/total/currency", "parties.fault.currency"));
        }
    }

    private static void needed(String pointer, @Nullable String written, int longest, List<Fault> faults) {
        if (written == null || written.isBlank()) {
            faults.add(Fault.at(pointer, "parties.fault.needed"));
        } else if (written.strip().length() > longest) {
            faults.add(Fault.at(pointer, "parties.fault.long", longest));
        }
    }

    private static OrderLine of(LineRow row) {
        row.holdsOnly(COLUMNS, null);
        BigDecimal amount = row.decimal("total.amount");
        String currency = row.words("total.currency");
        return new OrderLine(
                row.words("externalId"),
                row.words("customer"),
                row.instant("placedAt"),
                row.instant("promisedFor"),
                row.instant("deliveredAt"),
                row.words("status"),
                amount == null && currency == null ? null : new Money(amount, currency));
    }
}
