package heed.parties.addresses;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says that an address was proved to be the customer's, and how; membership by its domain rests on that. */
@Service
class VerifyAddress {

    private static final int LONGEST = 200;

    private final CustomerDirectory customers;
    private final KnownAddresses addresses;
    private final AuditTrail audit;
    private final Clock clock;

    VerifyAddress(CustomerDirectory customers, KnownAddresses addresses, AuditTrail audit, Clock clock) {
        this.customers = customers;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound where the customer has no such address */
    @Atomic
    void verify(Actor actor, CustomerId customer, String kind, String value, @Nullable String how) {
        actor.require(Right.CUSTOMERS_WRITE);
        String words = how == null ? "" : how.strip();
        if (words.isEmpty()) {
            throw Invalid.at("/how", "parties.fault.needed");
        }
        if (words.length() > LONGEST) {
            throw Invalid.at("/how", "parties.fault.long", LONGEST);
        }
        if (!addresses.verify(customers.allOf(customer), kind, value, clock.instant(), words)) {
            throw new NotFound();
        }
        audit.record(
                actor,
                "address-verification",
                "customer:" + customer.value(),
                null,
                Map.of("kind", kind, "value", value, "how", words));
    }

    /** It is only said to be theirs again. */
    @Atomic
    void doubt(Actor actor, CustomerId customer, String kind, String value) {
        actor.require(Right.CUSTOMERS_WRITE);
        if (!addresses.verify(customers.allOf(customer), kind, value, null, null)) {
            throw new NotFound();
        }
        audit.record(
                actor,
                "address-verification-removal",
                "customer:" + customer.value(),
                Map.of("kind", kind, "value", value),
                null);
    }
}
