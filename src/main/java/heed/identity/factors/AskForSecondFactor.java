package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.SecondStep;
import heed.identity.StaffId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for a second factor whoever has one, and leads whoever needs one and has none to setting it up. */
@Component
class AskForSecondFactor implements SecondStep {

    static final String PROOF = "/sign-in/second-factor";
    static final String ENROLMENT = "/sign-in/enrolment";

    private final FindFactors findFactors;
    private final ResetFactors resetFactors;

    AskForSecondFactor(FindFactors findFactors, ResetFactors resetFactors) {
        this.findFactors = findFactors;
        this.resetFactors = resetFactors;
    }

    @Override
    public Optional<String> after(StaffId id) {
        if (findFactors.of(id).any()) {
            return Optional.of(PROOF);
        }
        return findFactors.demandedOf(id) ? Optional.of(ENROLMENT) : Optional.empty();
    }

    @Override
    public void forget(Actor actor, StaffId id) {
        resetFactors.reset(actor, id);
    }
}
