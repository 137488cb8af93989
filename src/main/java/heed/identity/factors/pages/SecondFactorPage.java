package heed.identity.factors.pages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks at the door for more than the password.
 *
 * @param next where to go afterwards
 * @param byCode whether a code would do
 * @param byPasskey whether a passkey would
 * @param wrong whether what was shown was not right
 * @param tryAgainIn until the next attempt is heard; null when one is heard now
 */
public record SecondFactorPage(
        String next,
        boolean byCode,
        boolean byPasskey,
        boolean wrong,
        @Nullable Duration tryAgainIn) {}
