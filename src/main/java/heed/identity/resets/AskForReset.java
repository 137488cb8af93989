package heed.identity.resets;

import heed.identity.Secrets;
import heed.identity.Throttles;
import heed.identity.Throttles.Allowance;
import heed.platform.Atomic;
import heed.platform.Outbox;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes the wish for a new password at the door. Whether the account exists is looked up later, from the outbox: the answer and
 * the time it takes are the same for every address.
 */
@Service
class AskForReset {

    private static final int LONGEST = 254;

    private final Throttles throttles;
    private final Outbox outbox;

    AskForReset(Throttles throttles, Outbox outbox) {
        this.throttles = throttles;
        this.outbox = outbox;
    }

    /**
     * @param address the network address that asks
     * @return how long to wait where too much was asked from there, else empty
     */
    @Atomic
    Optional<Duration> ask(String email, String address) {
        Optional<Duration> wait =
                throttles.take(new Allowance("reset from " + Secrets.hexHash(address), 20, Duration.ofMinutes(3)));
        String typed = email.strip();
        if (wait.isPresent() || typed.length() > LONGEST) {
            return wait;
        }
        Allowance perAccount =
                new Allowance("reset " + Secrets.hexHash(typed.toLowerCase(Locale.ROOT)), 3, Duration.ofMinutes(20));
        if (throttles.take(perAccount).isEmpty()) {
            outbox.enqueue(ResetCourier.KIND, ResetCourier.KIND, typed);
        }
        return Optional.empty();
    }
}
