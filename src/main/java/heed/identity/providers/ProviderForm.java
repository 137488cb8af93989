package heed.identity.providers;

import heed.platform.Fault;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a provider; null leaves what is.
 *
 * @param groupsClaim where ID tokens name a person's groups, empty for nowhere
 * @param groups all that they give; those before are replaced
 * @param clientSecret a new secret; empty removes the one that is kept
 */
record ProviderForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Boolean trusted,
        @Nullable Boolean enabled,
        @Nullable String groupsClaim,
        @Nullable List<GroupMapping> groups) {

    /** Says nothing of groups. */
    ProviderForm(
            @Nullable String key,
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable Boolean trusted,
            @Nullable Boolean enabled) {
        this(key, name, issuer, clientId, clientSecret, trusted, enabled, null, null);
    }

    /** Says nothing but this of groups. */
    static ProviderForm ofGroups(String claim, List<GroupMapping> groups) {
        return new ProviderForm(null, null, null, null, null, null, null, claim, groups);
    }

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
                groupsClaim == null ? before.groupsClaim() : groupsClaim.strip(),
                groups == null
                        ? before.groups()
                        : groups.stream().filter(Objects::nonNull).toList(),
                before.version());
    }
}
