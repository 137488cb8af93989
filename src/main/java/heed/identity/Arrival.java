package heed.identity;

import heed.platform.CannotStart;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the settings say about who may come in, brought about before the first request. */
@Component
class Arrival {

    private static final Logger log = LoggerFactory.getLogger(Arrival.class);
    private static final int SHORTEST_TOKEN = 16;
    private static final int GOOD_TOKEN = 32;

    private final SetUpHeed setUpHeed;
    private final Tokens tokens;
    private final Environment settings;
    private final Clock clock;

    Arrival(SetUpHeed setUpHeed, Tokens tokens, Environment settings, Clock clock) {
        this.setUpHeed = setUpHeed;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void prepare() {
        if (!settings.getProperty("heed.command", Boolean.class, false)) {
            admitTheBootstrapToken(
                    settings.getProperty("heed.bootstrap.token", "").strip());
            admitTheAdministrator(
                    settings.getProperty("heed.admin.email", "").strip(),
                    settings.getProperty("heed.admin.password", ""));
        }
    }

    private void admitTheBootstrapToken(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        if (secret.length() < SHORTEST_TOKEN || secret.chars().anyMatch(Character::isWhitespace)) {
            throw new CannotStart(
                    "HEED_BOOTSTRAP_TOKEN is shorter than " + SHORTEST_TOKEN
                            + " characters or has a space in it: choose a random one, for example HEED_BOOTSTRAP_TOKEN=$(openssl rand -hex 32).");
        }
        if (secret.length() < GOOD_TOKEN) {
            log.warn("HEED_BOOTSTRAP_TOKEN has fewer than {} characters; take a longer random one", GOOD_TOKEN);
        }
        List<String> everything =
                Arrays.stream(Right.values()).map(Right::scope).toList();
        byte[] hash = Secrets.hash(secret);
        tokens.revokeUnownedExcept(hash, clock.instant());
        tokens.add(
                new Token(
                        Ids.next(),
                        "HEED_BOOTSTRAP_TOKEN",
                        "",
                        everything,
                        null,
                        clock.instant(),
                        null,
                        null,
                        null,
                        List.of(),
                        null),
                hash);
    }

    private void admitTheAdministrator(String email, String password) {
        if (email.isEmpty() || !setUpHeed.isNeeded()) {
            return;
        }
        try {
            setUpHeed.setUpFromSettings(email, password);
        } catch (Invalid invalid) {
            if (!setUpHeed.isNeeded()) {
                return; // another replica was a moment earlier
            }
            throw new CannotStart("HEED_ADMIN_EMAIL is no e-mail address, or HEED_ADMIN_PASSWORD has fewer than "
                    + Passwords.SHORTEST + " characters or is a common one: mend them, for example"
                    + " HEED_ADMIN_EMAIL=ada@example.org and HEED_ADMIN_PASSWORD_FILE=/run/secrets/heed-admin.");
        }
    }
}
