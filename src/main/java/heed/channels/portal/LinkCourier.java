package heed.channels.portal;

import heed.platform.Courier;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries a wish to come in from the door to where customers are known. */
@Component
class LinkCourier implements Courier {

    static final String KIND = "portal-link";

    private final OfferLink offerLink;

    LinkCourier(OfferLink offerLink) {
        this.offerLink = offerLink;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        offerLink.mailTo(payload);
        return new Delivery.Sent("");
    }

    @Override
    public void settled(UUID effect, String payload, Delivery delivery) {
        // Nobody waits for it: the mail speaks for itself.
    }

    /** A second link does no harm. */
    @Override
    public boolean repeatsUnknown(int attempt) {
        return true;
    }
}
