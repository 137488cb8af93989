package heed.parties;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes in a customer by hand, or corrects what is known of one. */
@Service
class DescribeCustomer {

    private final Customers customers;
    private final Reaches reaches;
    private final Region region;
    private final AuditTrail audit;
    private final Clock clock;

    DescribeCustomer(Customers customers, Reaches reaches, Region region, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.reaches = reaches;
        this.region = region;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid also where an address or number is another customer's: merge the two instead */
    @Atomic
    Customer add(Actor actor, CustomerBody body) {
        actor.require(Right.CUSTOMERS_WRITE);
        var nobody = new Customer(
                new CustomerId(Ids.next()), "", "", null, null, null, List.of(), List.of(), clock.instant(), null, 1);
        Customer customer = body.appliedTo(nobody, region.code());
        customers.add(customer);
        claim(customer, nobody);
        audit.record(actor, "customer-addition", "customer:" + customer.id().value(), null, CustomerView.of(customer));
        return customer;
    }

    /**
     * @param expected version that the writer has read, 0 where they do not care
     * @return empty where somebody changed the customer meanwhile
     */
    @Atomic
    Optional<Customer> change(Actor actor, CustomerId id, CustomerBody body, int expected) {
        actor.require(Right.CUSTOMERS_WRITE);
        Customer before = customers.lock(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Customer after = body.appliedTo(before, region.code());
        if (after.equals(before)) {
            return Optional.of(before);
        }
        customers.save(after);
        reaches.keep(id, "email", after.emails());
        reaches.keep(id, "phone", after.phones());
        claim(after, before);
        reaches.keep(id, "email", after.emails());
        reaches.keep(id, "phone", after.phones());
        audit.record(
                actor, "customer-change", "customer:" + id.value(), CustomerView.of(before), CustomerView.of(after));
        return customers.find(id);
    }

    private void claim(Customer customer, Customer before) {
        claim(customer, "email", customer.emails(), before.emails());
        claim(customer, "phone", customer.phones(), before.phones());
    }

    private void claim(Customer customer, String kind, List<String> values, List<String> had) {
        for (int n = 0; n < values.size(); n++) {
            String value = values.get(n);
            if (!had.contains(value) && !reaches.claim(customer.id(), kind, value)) {
                throw Invalid.at("/" + kind + "s/" + n, "parties.fault.taken", value);
            }
        }
    }
}
