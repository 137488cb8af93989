package heed.parties.consent;

import heed.parties.ContactPermission;
import heed.parties.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers who may be written to from what customers said. */
@Component
record GrantedPermission(Consents consents) implements ContactPermission {

    @Override
    public boolean mayContact(CustomerId customer, String purpose) {
        return !mayContact(List.of(customer), purpose).isEmpty();
    }

    @Override
    public Collection<CustomerId> mayContact(Collection<CustomerId> customers, String purpose) {
        return customers.isEmpty() ? Set.of() : Set.copyOf(consents.permitted(customers, purpose));
    }
}
