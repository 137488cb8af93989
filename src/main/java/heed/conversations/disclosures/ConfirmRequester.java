package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Ending;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.conversations.disclosures.DisclosureLinks.Link;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.identity.Secrets;
import heed.platform.Atomic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hears from an address on file whether it was they who asked. A link answers once. */
@Service
class ConfirmRequester {

    private final DisclosureSteps steps;
    private final DisclosureLinks links;
    private final Disclosures disclosures;
    private final Clock clock;

    ConfirmRequester(DisclosureSteps steps, DisclosureLinks links, Disclosures disclosures, Clock clock) {
        this.steps = steps;
        this.links = links;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    boolean open(String secret) {
        return links.find(Secrets.hash(secret), clock.instant())
                .flatMap(link -> disclosures.find(link.disclosure()))
                .filter(Disclosure::open)
                .isPresent();
    }

    /** False when the link was used, has run out, or nothing waits for it any more. */
    @Atomic
    boolean answer(String secret, boolean asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = Secrets.hash(secret);
        Optional<Link> link = links.find(hash, now);
        if (link.isEmpty() || !links.use(hash, now)) {
            return false;
        }
        AtHand at = steps.find(Actor.SYSTEM, link.get().disclosure());
        if (!at.disclosure().missingToVerify().isEmpty()) {
            return false;
        }
        String address = link.get().address();
        if (asked) {
            Disclosure verified = at.disclosure().verified(new Verification(Method.LINK, address, null, now, address));
            steps.taken(Actor.SYSTEM, at, verified, "verified", String.valueOf(Method.LINK.level()), address);
        } else {
            Disclosure denied =
                    at.disclosure().resumed(now).ended(new Ending(false, address, null, null, address, now));
            steps.taken(Actor.SYSTEM, at, denied, "denied", address);
        }
        return true;
    }
}
