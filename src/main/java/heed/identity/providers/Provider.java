package heed.identity.providers;

import java.util.List;

/**
 * Where people may prove who they are.
 *
 * @param key in addresses: {@code larkfield}
 * @param issuer as the provider names itself in its tokens, without a slash at its end unless it writes one
 * @param hasSecret whether a client secret is kept; without one PKCE alone protects the exchange
 * @param trusted whether its word on a verified e-mail address is enough to know a member of staff by it
 * @param groupsClaim where its ID tokens name a person's groups, such as {@code groups} or {@code realm_access.roles}; empty for
 *     nowhere
 * @param groups what they give here, applied at every sign-in
 */
record Provider(
        String key,
        String name,
        String issuer,
        String clientId,
        boolean hasSecret,
        boolean trusted,
        boolean enabled,
        String groupsClaim,
        List<GroupMapping> groups,
        int version) {

    Provider {
        groups = List.copyOf(groups);
    }

    /** One that is yet to be described. */
    static Provider named(String key) {
        return new Provider(key, "", "", "", false, false, true, "", List.of(), 1);
    }

    Provider with(List<GroupMapping> others) {
        return new Provider(key, name, issuer, clientId, hasSecret, trusted, enabled, groupsClaim, others, version);
    }

    /** Whether it says the same of groups as the other. */
    boolean givesAs(Provider other) {
        return groupsClaim.equals(other.groupsClaim) && groups.equals(other.groups);
    }
}
