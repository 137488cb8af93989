package heed.identity.pages;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param email as it was typed
 * @param next where to go afterwards
 * @param wrong whether address and password did not belong together
 * @param tryAgainIn until the next attempt is heard; null when one is heard now
 * @param ways other ways in, shown below the password
 */
public record SignInPage(
        String email, String next, boolean wrong, @Nullable Duration tryAgainIn, List<Way> ways) {

    /** A button that leads to another way in. */
    public record Way(String words, String url, String icon) {}
}
