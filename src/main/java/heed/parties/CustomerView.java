package heed.parties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as the API and the audit trail show one. */
record CustomerView(
        UUID id,
        String name,
        String organisation,
        List<String> emails,
        List<String> phones,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String preferredChannel,
        Instant knownSince,
        @Nullable UUID mergedInto,
        String url) {

    static CustomerView of(Customer customer) {
        CustomerId survivor = customer.mergedInto();
        return new CustomerView(
                customer.id().value(),
                customer.name(),
                customer.organisation(),
                customer.emails(),
                customer.phones(),
                customer.language(),
                customer.zone(),
                customer.preferredChannel(),
                customer.knownSince(),
                survivor == null ? null : survivor.value(),
                "/customers/" + customer.id().value());
    }
}
