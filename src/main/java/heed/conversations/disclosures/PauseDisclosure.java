package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Pause;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Stops the clock of a disclosure while the requester has to do something, and starts it again. */
@Service
class PauseDisclosure {

    private static final int LONGEST = 500;

    private final DisclosureSteps steps;
    private final Clock clock;

    PauseDisclosure(DisclosureSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Atomic
    Disclosure pause(Actor actor, UUID id, String reason) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToGoOn());
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Invalid.at("/reason", "disclosures.fault.reason", LONGEST);
        }
        Disclosure now = at.disclosure().paused(new Pause(now(), reason.strip()));
        steps.taken(actor, at, now, "paused", reason.strip());
        return now;
    }

    @Atomic
    Disclosure resume(Actor actor, UUID id) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToGoOn());
        Disclosure now = at.disclosure().resumed(now());
        steps.taken(actor, at, now, "resumed");
        return now;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
