package heed.identity.resets.pages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a forgotten password begins.
 *
 * @param possible whether this Heed can send mail
 * @param asked whether the wish was just taken
 * @param tryAgainIn until the next wish is heard; null when one is heard now
 */
public record ResetRequestPage(
        boolean possible, boolean asked, @Nullable Duration tryAgainIn) {}
