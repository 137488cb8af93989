package heed.channels.mail.delivery.pages;

import java.time.Instant;

/**
 * What there is to say of a reply that has not safely arrived.
 *
 * @param what {@code returned}, {@code unknown}, {@code failed} or {@code delayed}
 * @param url where a decision is posted
 * @param mayDecide whether the reader may say that it arrived, or send it again
 */
public record DeliveryNote(String what, String recipient, Instant since, String url, boolean mayDecide) {

    /** Whether it is for a person to do something about it. */
    public boolean troubles() {
        return !what.equals("delayed");
    }
}
