package heed.identity.factors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person can show besides a password.
 *
 * @param app the authenticator app, confirmed or not
 * @param codesLeft backup codes not used yet
 */
record Factors(@Nullable Authenticator app, List<Passkey> passkeys, int codesLeft) {

    boolean hasApp() {
        return app != null && app.confirmed();
    }

    boolean any() {
        return hasApp() || !passkeys.isEmpty();
    }

    /** Whether nothing is left once so many are removed. */
    boolean isOnly(int removed) {
        return passkeys.size() + (hasApp() ? 1 : 0) <= removed;
    }
}
