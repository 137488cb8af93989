package heed.identity.providers;

/**
 * Where people may prove who they are.
 *
 * @param key in addresses: {@code larkfield}
 * @param issuer as the provider names itself in its tokens, without a slash at its end unless it writes one
 * @param hasSecret whether a client secret is kept; without one PKCE alone protects the exchange
 * @param trusted whether its word on a verified e-mail address is enough to know a member of staff by it
 */
record Provider(
        String key,
        String name,
        String issuer,
        String clientId,
        boolean hasSecret,
        boolean trusted,
        boolean enabled,
        int version) {}
