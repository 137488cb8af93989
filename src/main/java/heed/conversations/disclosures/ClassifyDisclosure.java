package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Classification;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says what kind of information is asked for and how much harm it would do in the wrong hands. */
@Service
class ClassifyDisclosure {

    private static final int LONGEST = 2000;

    private final DisclosureSteps steps;
    private final Clock clock;

    ClassifyDisclosure(DisclosureSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param basis why the requester may have it: contract, consent, law
     * @param ethics whom it could hurt, and what speaks for telling it
     */
    @Atomic
    Disclosure classify(Actor actor, UUID id, String sensitivity, List<String> classes, String basis, String ethics) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToGoOn());
        Classification made =
                read(sensitivity, classes, basis, ethics, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Disclosure now = at.disclosure().classified(made);
        steps.taken(actor, at, now, "classified", String.valueOf(made.requiredLevel()));
        return now;
    }

    private static Classification read(
            String sensitivity, List<String> classes, String basis, String ethics, Actor actor, Instant now) {
        var faults = new ArrayList<Fault>();
        Optional<Sensitivity> harm = Sensitivity.of(sensitivity);
        if (harm.isEmpty()) {
            faults.add(Fault.at("/sensitivity", "disclosures.fault.sensitivity", sensitivity));
        }
        var kinds = EnumSet.noneOf(InformationClass.class);
        for (String each : classes) {
            InformationClass.of(each)
                    .ifPresentOrElse(
                            kinds::add, () -> faults.add(Fault.at("/classes", "disclosures.fault.class", each)));
        }
        if (classes.isEmpty()) {
            faults.add(Fault.at("/classes", "disclosures.fault.no-class"));
        }
        if (basis.isBlank() || basis.length() > LONGEST) {
            faults.add(Fault.at("/basis", "disclosures.fault.basis", LONGEST));
        }
        if (ethics.length() > LONGEST || (harm.equals(Optional.of(Sensitivity.HIGH)) && ethics.isBlank())) {
            faults.add(Fault.at("/ethics", "disclosures.fault.ethics", LONGEST));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Classification(harm.orElseThrow(), kinds, basis.strip(), ethics.strip(), now, actor.name());
    }
}
