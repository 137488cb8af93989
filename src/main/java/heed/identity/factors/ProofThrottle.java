package heed.identity.factors;

import heed.identity.Secrets;
import heed.identity.StaffId;
import heed.identity.Throttles;
import heed.identity.Throttles.Allowance;
import heed.identity.factors.Proof.Right;
import heed.identity.factors.Proof.Throttled;
import heed.identity.factors.Proof.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Lets a factor be tried a few times. An attempt is taken before it is looked at: a hundred at once count as a hundred. */
@Component
class ProofThrottle {

    private final Throttles throttles;

    ProofThrottle(Throttles throttles) {
        this.throttles = throttles;
    }

    /** @param address the network address that asks */
    Proof attempt(StaffId staff, String address, BooleanSupplier isRight) {
        List<Allowance> allowances = allowances(staff, address);
        for (Allowance allowance : allowances) {
            Optional<Duration> wait = throttles.take(allowance);
            if (wait.isPresent()) {
                return new Throttled(wait.get());
            }
        }
        if (!isRight.getAsBoolean()) {
            return new Wrong();
        }
        throttles.empty(allowances.getFirst());
        allowances.stream().skip(1).forEach(throttles::giveBack);
        return new Right();
    }

    /** From one address; from anywhere: some 300 codes a day, three right among a million. */
    private static List<Allowance> allowances(StaffId staff, String address) {
        return List.of(
                new Allowance("factor " + staff.value() + " " + Secrets.hexHash(address), 5, Duration.ofMinutes(1)),
                new Allowance("factor " + staff.value(), 20, Duration.ofMinutes(5)));
    }
}
