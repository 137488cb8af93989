package heed.identity.resets;

import heed.platform.Courier;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries a wish for a new password from the door to where accounts are known. */
@Component
class ResetCourier implements Courier {

    static final String KIND = "password-reset";

    private final OfferReset offerReset;

    ResetCourier(OfferReset offerReset) {
        this.offerReset = offerReset;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Delivery deliver(UUID effect, String payload, int attempt) {
        offerReset.mailTo(payload);
        return new Delivery.Sent("");
    }

    @Override
    public void settled(UUID effect, String payload, Delivery delivery) {
        // Nobody waits for it: the mail speaks for itself.
    }

    /** A second link ends the first. */
    @Override
    public boolean repeatsUnknown(int attempt) {
        return true;
    }
}
