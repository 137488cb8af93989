package heed.identity.factors.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's second factors on their own page.
 *
 * @param appSince when the authenticator app was set up; null where there is none
 * @param codesLeft backup codes not used yet
 * @param demanded whether the company demands a second factor of this person
 */
public record FactorsPanel(
        @Nullable Instant appSince, @Nullable Instant appUsedAt, List<Key> passkeys, int codesLeft, boolean demanded) {

    public boolean any() {
        return appSince != null || !passkeys.isEmpty();
    }

    /** A passkey; usedAt is null where it was never used. */
    public record Key(
            String id,
            String name,
            Instant addedAt,
            @Nullable Instant usedAt) {}
}
