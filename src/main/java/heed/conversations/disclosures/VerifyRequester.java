package heed.conversations.disclosures;

import heed.conversations.disclosures.Disclosure.Delegate;
import heed.conversations.disclosures.Disclosure.Verification;
import heed.conversations.disclosures.DisclosureSteps.AtHand;
import heed.identity.Actor;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Companies;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Records how somebody showed who they are, where no link could. What was seen is described, never kept. */
@Service
class VerifyRequester {

    private static final int LONGEST = 500;

    private final DisclosureSteps steps;
    private final Companies companies;
    private final Clock clock;

    VerifyRequester(DisclosureSteps steps, Companies companies, Clock clock) {
        this.steps = steps;
        this.companies = companies;
        this.clock = clock;
    }

    /** @param delegate who asks for the customer, null when the customer asks */
    record Proof(String method, String evidence, @Nullable Delegate delegate) {}

    @Atomic
    Disclosure verify(Actor actor, UUID id, Proof proof) {
        AtHand at = steps.find(actor, id);
        DisclosureSteps.refuse(at.disclosure().missingToVerify());
        Verification made = read(actor, proof);
        Disclosure now = at.disclosure().verified(made);
        steps.taken(actor, at, now, "verified", String.valueOf(made.method().level()), made.by());
        return now;
    }

    private Verification read(Actor actor, Proof proof) {
        var faults = new ArrayList<Fault>();
        @Nullable Method method = Method.of(proof.method()).orElse(null);
        if (method == null || method == Method.LINK) {
            faults.add(Fault.at("/method", "disclosures.fault.method", proof.method()));
        }
        if (proof.evidence().isBlank() || proof.evidence().length() > LONGEST) {
            faults.add(Fault.at("/evidence", "disclosures.fault.evidence", LONGEST));
        }
        faults.addAll(faults(proof.delegate()));
        if (method == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Verification(
                method,
                proof.evidence().strip(),
                proof.delegate(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name());
    }

    private List<Fault> faults(@Nullable Delegate delegate) {
        if (delegate == null) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (delegate.name().isBlank()
                || delegate.scope().isBlank()
                || delegate.name().length() > LONGEST
                || delegate.scope().length() > LONGEST) {
            faults.add(Fault.at("/delegate", "disclosures.fault.delegate"));
        }
        if (delegate.until()
                .isBefore(
                        LocalDate.ofInstant(clock.instant(), companies.company().zone()))) {
            faults.add(Fault.at("/until", "disclosures.fault.until"));
        }
        return faults;
    }
}
