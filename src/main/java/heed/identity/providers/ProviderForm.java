package heed.identity.providers;

import heed.platform.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a provider; null leaves what is.
 *
 * @param clientSecret a new secret; empty removes the one that is kept
 */
record ProviderForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Boolean trusted,
        @Nullable Boolean enabled) {

    Provider appliedTo(Provider before, List<Fault> faults) {
        String newName = name == null ? before.name() : name.strip();
        String newIssuer = issuer == null ? before.issuer() : issuer.strip();
        String newClient = clientId == null ? before.clientId() : clientId.strip();
        if (newName.isEmpty() || newName.length() > 80) {
            faults.add(Fault.at("/name", "providers.fault.name"));
        }
        if (newIssuer.length() > 500 || !Discovery.isSafe(newIssuer)) {
            faults.add(Fault.at("/issuer", "providers.fault.issuer"));
        }
        if (newClient.isEmpty() || newClient.length() > 400) {
            faults.add(Fault.at("/clientId", "providers.fault.client"));
        }
        return new Provider(
                before.key(),
                newName,
                newIssuer,
                newClient,
                clientSecret == null ? before.hasSecret() : !clientSecret.isEmpty(),
                trusted == null ? before.trusted() : trusted,
                enabled == null ? before.enabled() : enabled,
                before.version());
    }
}
