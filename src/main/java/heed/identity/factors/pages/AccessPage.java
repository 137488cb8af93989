package heed.identity.factors.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a colleague signs in, and where they are signed in.
 *
 * @param appSince when their authenticator app was set up; null where they have none
 */
public record AccessPage(
        String id,
        String name,
        List<Place> places,
        @Nullable Instant appSince,
        List<FactorsPanel.Key> passkeys,
        int codesLeft) {

    public boolean hasFactor() {
        return appSince != null || !passkeys.isEmpty();
    }

    /** One browser. */
    public record Place(String device, String address, Instant since, Instant usedAt) {}
}
