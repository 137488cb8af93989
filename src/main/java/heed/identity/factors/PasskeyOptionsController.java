package heed.identity.factors;

import heed.identity.Secrets;
import heed.identity.Throttles;
import heed.identity.Throttles.Allowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser is asked to sign before anybody is known: the same for everyone. */
@RestController
class PasskeyOptionsController {

    private final PasskeyOptions options;
    private final Throttles throttles;

    PasskeyOptionsController(PasskeyOptions options, Throttles throttles) {
        this.options = options;
        this.throttles = throttles;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<Map<String, Object>> create(HttpServletRequest request) {
        var allowance =
                new Allowance("passkeys from " + Secrets.hexHash(request.getRemoteAddr()), 100, Duration.ofSeconds(1));
        Optional<Duration> wait = throttles.take(allowance);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", Long.toString(wait.get().toSeconds()))
                    .build();
        }
        return ResponseEntity.ok(options.authentication(request.getSession(true).getId()));
    }
}
