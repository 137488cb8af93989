package heed.channels.portal;

import heed.identity.Secrets;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who showed that an address is theirs.
 *
 * @param addressHash SHA-256 of the address in lower case
 */
record Proven(CustomerId customer, byte[] addressHash) {

    static Proven of(CustomerId customer, String address) {
        return new Proven(customer, Secrets.hash(address));
    }

    /** The address, as long as it is the customer's. */
    Optional<String> address(KnownCustomer known) {
        return known.emails().stream()
                .filter(each -> MessageDigest.isEqual(Secrets.hash(each), addressHash))
                .findFirst();
    }
}
