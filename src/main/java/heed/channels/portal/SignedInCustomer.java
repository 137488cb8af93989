package heed.channels.portal;

import heed.parties.CustomerId;
import heed.parties.KnownCustomer;

/**
 * Whose browser asks: read anew for each request, so that an erased customer and an address taken away are out at once, and a
 * merged one is who they are now.
 *
 * @param address the one they have proved
 */
record SignedInCustomer(KnownCustomer customer, String address) {

    CustomerId id() {
        return customer.id();
    }
}
