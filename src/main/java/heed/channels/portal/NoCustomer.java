package heed.channels.portal;

/** The browser that asks is no signed-in customer's. */
final class NoCustomer extends RuntimeException {

    NoCustomer() {
        super(null, null, false, false);
    }
}
