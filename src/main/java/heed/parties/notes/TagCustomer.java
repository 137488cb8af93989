package heed.parties.notes;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.web.EntityTag;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Gives a customer exactly these tags. */
@Service
class TagCustomer {

    private static final int LONGEST = 40;
    private static final int MOST = 30;

    private final CustomerDirectory customers;
    private final CustomerTags tags;
    private final AuditTrail audit;

    TagCustomer(CustomerDirectory customers, CustomerTags tags, AuditTrail audit) {
        this.customers = customers;
        this.tags = tags;
        this.audit = audit;
    }

    /**
     * @param seen the mark of the tags from which these were made, empty where any will do
     * @throws Invalid where one is too long, or there are more than thirty
     */
    @Atomic
    List<String> tag(Actor actor, CustomerId customer, List<String> wanted, String seen) {
        actor.require(Right.CUSTOMERS_WRITE);
        customers.require(customer);
        Collection<CustomerId> all = customers.allOf(customer);
        var read = new LinkedHashSet<String>();
        for (int n = 0; n < wanted.size(); n++) {
            String tag = Objects.requireNonNullElse(wanted.get(n), "").strip().toLowerCase(Locale.ROOT);
            if (tag.length() > LONGEST) {
                throw Invalid.at("/tags/" + n, "parties.fault.long", LONGEST);
            }
            if (!tag.isEmpty()) {
                read.add(tag);
            }
        }
        if (read.size() > MOST) {
            throw Invalid.at("/tags", "parties.fault.many-tags", MOST);
        }
        List<String> before = tags.of(all);
        EntityTag.check(seen, before);
        tags.keep(customer, all, read);
        List<String> after = tags.of(all);
        if (!after.equals(before)) {
            audit.record(actor, "customer-tags", "customer:" + customer.value(), before, after);
        }
        return after;
    }
}
