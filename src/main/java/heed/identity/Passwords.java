package heed.identity;

import heed.platform.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as Argon2id hashes (RFC 9106, parameters of OWASP) and says which ones are too weak (NIST SP 800-63B). */
@Component
public class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 1024;

    private static final Set<String> COMMON = common();

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String hashOfNobody = encoder.encode(Secrets.random());
    /** Each hash takes 19 MiB: a flood of sign-ins waits here and does not fill the memory. */
    private final Semaphore atOnce = new Semaphore(8);

    /** An Argon2id hash with its parameters and salt. */
    public String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            atOnce.release();
        }
    }

    /** Takes the same time with and without a hash, so that nobody learns which accounts exist. */
    public boolean matches(String password, @Nullable String hash) {
        String tried = password.length() > LONGEST ? "" : normal(password);
        atOnce.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(tried, hash == null ? hashOfNobody : hash);
            return same && hash != null && !tried.isEmpty();
        } finally {
            atOnce.release();
        }
    }

    /** What is wrong with a new password; email is the address of the one who will use it. */
    public List<Fault> faults(String pointer, @Nullable String password, String email) {
        if (password == null || normal(password).length() < SHORTEST) {
            return List.of(Fault.at(pointer, "identity.fault.password-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return List.of(Fault.at(pointer, "identity.fault.password-long", LONGEST));
        }
        String small = normal(password).toLowerCase(Locale.ROOT);
        boolean guessable = COMMON.contains(small)
                || small.equals(email.toLowerCase(Locale.ROOT))
                || small.chars().distinct().count() < 5;
        return guessable ? List.of(Fault.at(pointer, "identity.fault.password-common")) : List.of();
    }

    /** The same password typed on another keyboard is the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> common() {
        try (InputStream list = Passwords.class.getResourceAsStream("/identity/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("identity/common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
