package heed.identity.factors;

import heed.identity.Secrets;
import heed.platform.Column;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of challenges: what a passkey is to sign, once, in the browser that asked, within a few minutes. */
@Repository
class Challenges {

    static final Duration VALID = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    Challenges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What the signature is for. */
    enum Purpose {
        SIGN_IN,
        REGISTRATION;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param browser what tells this browser from others, such as the id of its session */
    byte[] make(String browser, Purpose purpose) {
        byte[] challenge = new byte[32];
        RANDOM.nextBytes(challenge);
        Instant now = clock.instant();
        db.sql("delete from identity.challenge where expires_at < :now")
                .param("now", Column.of(now))
                .update();
        db.sql("""
                insert into identity.challenge (hash, browser, purpose, expires_at)
                values (:hash, :browser, :purpose, :expiresAt)
                """)
                .param("hash", hash(challenge))
                .param("browser", Secrets.hash(browser))
                .param("purpose", purpose.key())
                .param("expiresAt", Column.of(now.plus(VALID)))
                .update();
        return challenge;
    }

    /** Takes it away for good. @return whether it was there for this browser and purpose */
    boolean take(byte[] challenge, String browser, Purpose purpose) {
        return db.sql("""
                        delete from identity.challenge
                         where hash = :hash and browser = :browser and purpose = :purpose and expires_at >= :now
                        """)
                        .param("hash", hash(challenge))
                        .param("browser", Secrets.hash(browser))
                        .param("purpose", purpose.key())
                        .param("now", Column.of(clock.instant()))
                        .update()
                == 1;
    }

    private static byte[] hash(byte[] challenge) {
        return Secrets.hash(new String(Base64.getEncoder().encode(challenge), StandardCharsets.US_ASCII));
    }
}
