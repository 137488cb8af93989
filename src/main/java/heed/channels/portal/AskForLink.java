package heed.channels.portal;

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
 * Takes the wish to come in at the door. Whether anybody here has the address is looked up later, from the outbox: the answer and the
 * time it takes are the same for every address.
 */
@Service
class AskForLink {

    private static final int LONGEST = 254;

    private final Throttles throttles;
    private final Outbox outbox;

    AskForLink(Throttles throttles, Outbox outbox) {
        this.throttles = throttles;
        this.outbox = outbox;
    }

    /**
     * @param source the network address that asks
     * @return how long to wait where too much was asked from there, else empty
     */
    @Atomic
    Optional<Duration> ask(String email, String source) {
        Optional<Duration> wait =
                throttles.take(new Allowance("portal from " + Secrets.hexHash(source), 20, Duration.ofMinutes(3)));
        String typed = email.strip();
        if (wait.isPresent() || typed.length() > LONGEST) {
            return wait;
        }
        Allowance perAddress =
                new Allowance("portal " + Secrets.hexHash(typed.toLowerCase(Locale.ROOT)), 3, Duration.ofMinutes(20));
        if (throttles.take(perAddress).isEmpty()) {
            outbox.enqueue(LinkCourier.KIND, LinkCourier.KIND, typed);
        }
        return Optional.empty();
    }
}
