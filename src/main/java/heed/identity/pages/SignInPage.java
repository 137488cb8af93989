package heed.identity.pages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param email as it was typed
 * @param next where to go afterwards
 * @param wrong whether address and password did not belong together
 * @param tryAgainIn until the next attempt is heard; null when one is heard now
 */
public record SignInPage(
        String email, String next, boolean wrong, @Nullable Duration tryAgainIn) {}
