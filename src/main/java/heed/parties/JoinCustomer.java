package heed.parties;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the customer who uses one of these addresses or numbers, or takes in a new one. */
@Service
public class JoinCustomer {

    private final Customers customers;
    private final Reaches reaches;
    private final Region region;
    private final Clock clock;

    JoinCustomer(Customers customers, Reaches reaches, Region region, Clock clock) {
        this.customers = customers;
        this.reaches = reaches;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Two calls at once with one address give one customer. What was not known yet is added, what was known stays.
     *
     * @throws Invalid at {@code /customer/…} where nothing is said or an address or number is none
     */
    @Atomic
    public KnownCustomer join(Actor actor, CustomerDetails details) {
        if (!actor.may(Right.CONVERSATIONS_OPEN) && !actor.may(Right.CALLS_WRITE)) {
            actor.require(Right.CUSTOMERS_WRITE);
        }
        Told told = read(details);
        return find(told)
                .map(customer -> complete(customer, told))
                .orElseGet(() -> takeIn(told))
                .known();
    }

    private Optional<Customer> find(Told told) {
        Optional<Customer> byEmail = told.email == null ? Optional.empty() : customers.findBy("email", told.email);
        return byEmail.isPresent() || told.phone == null ? byEmail : customers.findBy("phone", told.phone);
    }

    private Customer takeIn(Told told) {
        var id = new CustomerId(Ids.next());
        var anew = new Customer(
                id, told.name, "", told.language, null, null, List.of(), List.of(), clock.instant(), null, 1);
        customers.add(anew);
        boolean first = told.email != null
                ? reaches.claim(id, "email", told.email)
                : told.phone == null || reaches.claim(id, "phone", told.phone);
        if (!first) {
            customers.remove(id);
            return complete(find(told).orElseThrow(), told);
        }
        boolean byPhone = told.phone != null && (told.email == null || reaches.claim(id, "phone", told.phone));
        return anew.reachedBy(told.email, byPhone ? told.phone : null);
    }

    private Customer complete(Customer known, Told told) {
        boolean more = false;
        if (told.email != null && !known.emails().contains(told.email)) {
            more = reaches.claim(known.id(), "email", told.email);
        }
        if (told.phone != null && !known.phones().contains(told.phone)) {
            more |= reaches.claim(known.id(), "phone", told.phone);
        }
        String name = known.name().isEmpty() ? told.name : known.name();
        String language = known.language() == null ? told.language : known.language();
        if (!name.equals(known.name()) || (language != null && known.language() == null)) {
            customers.save(known.called(name, language));
            more = true;
        }
        return more ? customers.find(known.id()).orElseThrow() : known;
    }

    private Told read(CustomerDetails details) {
        var faults = new ArrayList<Fault>();
        String email = CustomerReading.email("/customer/email", details.email(), faults);
        String phone = CustomerReading.phone("/customer/phone", details.phone(), region.code(), faults);
        String name = CustomerReading.name("/customer/name", details.name(), faults);
        String language = CustomerReading.language("/customer/language", details.language(), faults);
        if (faults.isEmpty() && email == null && phone == null && name.isEmpty()) {
            faults.add(Fault.at("/customer", "parties.fault.nobody"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Told(name, email, phone, language);
    }

    private record Told(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}
}
