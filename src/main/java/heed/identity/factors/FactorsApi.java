package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.EndSessions;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How colleagues come in, for programs of an administrator. One's own factors are set up by people alone. */
@RestController
@RequestMapping("/api/v1")
class FactorsApi {

    private final FindFactors findFactors;
    private final ResetFactors resetFactors;
    private final EndSessions endSessions;
    private final RequireSecondFactor requireSecondFactor;

    FactorsApi(
            FindFactors findFactors,
            ResetFactors resetFactors,
            EndSessions endSessions,
            RequireSecondFactor requireSecondFactor) {
        this.findFactors = findFactors;
        this.resetFactors = resetFactors;
        this.endSessions = endSessions;
        this.requireSecondFactor = requireSecondFactor;
    }

    @GetMapping("/staff/{id}/factors")
    FactorsView show(@PathVariable UUID id, Actor actor) {
        return FactorsView.of(findFactors.of(actor, new StaffId(id)));
    }

    @DeleteMapping("/staff/{id}/factors")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable UUID id, Actor actor) {
        resetFactors.reset(actor, new StaffId(id));
    }

    @GetMapping("/staff/{id}/sessions")
    Sessions sessions(@PathVariable UUID id, Actor actor) {
        return new Sessions(endSessions.of(actor, new StaffId(id)));
    }

    @DeleteMapping("/staff/{id}/sessions")
    Ended endSessions(@PathVariable UUID id, Actor actor) {
        return new Ended(endSessions.end(actor, new StaffId(id)));
    }

    @GetMapping("/sign-in-policy")
    Policy policy(Actor actor) {
        return new Policy(requireSecondFactor.current(actor).key());
    }

    @PutMapping("/sign-in-policy")
    Policy update(@RequestBody Policy wished, Actor actor) {
        String requiredOf = wished.requiredOf() == null ? "" : wished.requiredOf();
        return new Policy(requireSecondFactor.require(actor, requiredOf).key());
    }

    /** Where somebody is signed in, the place used last first. */
    record Sessions(List<EndSessions.Place> items) {}

    /** How many sessions ended. */
    record Ended(int ended) {}

    /** Of whom a second factor is demanded: nobody, administrators, everyone. */
    record Policy(@Nullable String requiredOf) {}

    /** What somebody can show besides a password; authenticatorSince is null where there is no app. */
    record FactorsView(@Nullable Instant authenticatorSince, List<PasskeyView> passkeys, int backupCodesLeft) {

        static FactorsView of(Factors factors) {
            Authenticator app = factors.app();
            return new FactorsView(
                    app == null ? null : app.confirmedAt(),
                    factors.passkeys().stream()
                            .map(each -> new PasskeyView(each.id(), each.name(), each.addedAt(), each.lastUsedAt()))
                            .toList(),
                    factors.codesLeft());
        }
    }

    /** One passkey, without its key. */
    record PasskeyView(
            UUID id, String name, Instant addedAt, @Nullable Instant lastUsedAt) {}
}
