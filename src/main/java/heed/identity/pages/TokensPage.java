package heed.identity.pages;

import heed.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens, with the form for a new one.
 *
 * @param secret of the token just issued, shown this once; null otherwise
 * @param scopes those that the reader may give away
 * @param networks as typed
 * @param queues as typed
 * @param expires the day as typed
 */
public record TokensPage(
        List<Row> rows,
        @Nullable String next,
        @Nullable String secret,
        String name,
        List<String> scopes,
        Set<String> chosen,
        String networks,
        String queues,
        String expires,
        Faults faults) {

    /** What is wrong with the networks, whichever of them it is. */
    public Faults networkFaults() {
        return faults.under("networks");
    }

    /** One token; owner is empty for the installation's own, everything says that it has every scope. */
    public record Row(
            String id,
            String name,
            String prefix,
            String owner,
            List<String> scopes,
            boolean everything,
            List<String> networks,
            List<String> queues,
            Instant issuedAt,
            @Nullable Instant validUntil,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}
}
