package heed.conversations;

import heed.conversations.InboxPages.Asked;
import heed.conversations.pages.InboxPage.Head;
import heed.conversations.pages.InboxPage.Order;
import heed.platform.Invalid;
import heed.web.Frame;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders in which somebody can have a list: what would sort everything is not offered. */
record ListOrders(Asked asked, ListQuestion question, Conditions conditions, ListOrder current) {

    /** @throws Invalid at {@code /sort} where there is no such order, or it would sort everything */
    static ListOrder asked(String sort, ListQuestion question, Conditions conditions) {
        if (sort.isBlank()) {
            return question.order();
        }
        ListOrder order = ListOrder.of(sort).orElseThrow(() -> Invalid.at("/sort", "views.fault.sort", sort));
        if (!question.allows(order, conditions)) {
            throw Invalid.at("/sort", "conversations.fault.sort-dear");
        }
        return order;
    }

    List<Order> choices(Frame frame) {
        return Arrays.stream(ListOrder.values())
                .filter(each -> question.allows(each, conditions) || each == current)
                .map(each -> new Order(each.key(), frame.text("views.sort." + each.key()), each == current))
                .toList();
    }

    /** The first press sorts by the column, the second turns it around. */
    Map<String, Head> heads() {
        var heads = new LinkedHashMap<String, Head>();
        for (ListColumn column : ListColumn.BUILT_IN) {
            List<ListOrder> orders = ListOrder.by(column).stream()
                    .filter(each -> question.allows(each, conditions))
                    .toList();
            if (!orders.isEmpty()) {
                int at = orders.indexOf(current);
                ListOrder next = orders.get((at + 1) % orders.size());
                String sorted = at < 0 ? "none" : current.ascending() ? "ascending" : "descending";
                heads.put(column.key(), new Head("/inbox" + asked.in(next.key()), sorted));
            }
        }
        return heads;
    }
}
