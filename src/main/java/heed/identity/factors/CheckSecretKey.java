package heed.identity.factors;

import heed.platform.Safe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start, and not at the first sign-in that fails, that this Heed has another key than the one that locked. */
@Component
class CheckSecretKey {

    private static final Logger log = LoggerFactory.getLogger(CheckSecretKey.class);

    private final Authenticators authenticators;
    private final Safe safe;

    CheckSecretKey(Authenticators authenticators, Safe safe) {
        this.authenticators = authenticators;
        this.safe = safe;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (authenticators.newestLocked().filter(locked -> !safe.isMine(locked)).isPresent()) {
            log.error(
                    "The secrets of authenticator apps were locked with another key: give this Heed the HEED_SECRET_KEY, or the file"
                            + " secret-key in its folder, that the others have. Until then no code of an app is right here.");
        }
    }
}
