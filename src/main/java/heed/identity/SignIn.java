package heed.identity;

import heed.identity.Throttles.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Decides whether the one at the door is the member of staff they claim to be. */
@Service
class SignIn {

    private final StaffMembers staff;
    private final Passwords passwords;
    private final Throttles throttles;
    private final PasswordRules rules;

    SignIn(StaffMembers staff, Passwords passwords, Throttles throttles, PasswordRules rules) {
        this.staff = staff;
        this.passwords = passwords;
        this.throttles = throttles;
        this.rules = rules;
    }

    /**
     * An attempt is taken before the password is looked at, so that a hundred attempts at once count as a hundred.
     *
     * @param address the network address that asks
     */
    SignInOutcome signIn(String email, String password, String address) {
        List<Allowance> allowances = allowances(email.strip(), address);
        for (Allowance allowance : allowances) {
            Optional<Duration> wait = throttles.take(allowance);
            if (wait.isPresent()) {
                return new SignInOutcome.Throttled(wait.get());
            }
        }
        Optional<StaffMember> claimed = staff.findByEmail(email.strip());
        String hash = claimed.map(StaffMember::id).map(staff::password).orElse(null);
        boolean right = passwords.matches(password, hash);
        if (!right
                || claimed.isEmpty()
                || !claimed.get().active()
                || !rules.opensFor(claimed.get().id())) {
            return new SignInOutcome.Wrong();
        }
        throttles.empty(allowances.getFirst());
        allowances.stream().skip(1).forEach(throttles::giveBack);
        return new SignInOutcome.Accepted(claimed.get());
    }

    /** From one address to one account; to one account from anywhere; from one address to anyone. */
    private static List<Allowance> allowances(String email, String address) {
        String account = Secrets.hexHash(email.toLowerCase(Locale.ROOT));
        return List.of(
                new Allowance("sign-in " + account + " " + Secrets.hexHash(address), 5, Duration.ofMinutes(1)),
                new Allowance("sign-in " + account, 50, Duration.ofMinutes(1)),
                new Allowance("sign-in from " + Secrets.hexHash(address), 100, Duration.ofSeconds(6)));
    }
}
