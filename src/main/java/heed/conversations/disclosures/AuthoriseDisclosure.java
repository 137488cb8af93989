package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Authorisation;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Allows what was classified to be told to whoever was verified. What is sensitive is allowed by few, and released by another. */
@Service
class AuthoriseDisclosure {

    private static final int LONGEST = 500;

    private final DisclosureSteps steps;
    private final Clock clock;

    AuthoriseDisclosure(DisclosureSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Atomic
    Disclosure authorise(Actor actor, UUID id, String remark) {
        AtHand at = steps.find(actor, id);
        if (at.disclosure().sensitive()) {
            actor.require(Right.DISCLOSURES_AUTHORISE, at.conversation().queue());
        }
        AssuranceRequired.check(at.disclosure());
        DisclosureSteps.refuse(at.disclosure().missingToAuthorise());
        String kept = remark.strip();
        Disclosure now = at.disclosure()
                .authorised(new Authorisation(
                        actor.id(),
                        actor.name(),
                        kept.substring(0, Math.min(kept.length(), LONGEST)),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        steps.taken(actor, at, now, "authorised");
        return now;
    }
}
