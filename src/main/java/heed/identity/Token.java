package heed.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act here. The secret itself is seen once, when the token is issued.
 *
 * @param prefix the beginning of the secret, so that people can tell tokens apart
 * @param scopes rights it was issued with, as in {@link Right#scope()}
 * @param owner for whom it acts; null for the installation's own token
 * @param queues keys of the queues in which it may be used; null for wherever its rights hold
 * @param networks from where it may be used, in CIDR notation; empty for everywhere
 */
record Token(
        UUID id,
        String name,
        String prefix,
        List<String> scopes,
        @Nullable StaffId owner,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        List<String> networks,
        @Nullable Set<String> queues) {

    private static final Duration LAST_USE_IS_KEPT_TO = Duration.ofMinutes(1);

    Token {
        scopes = List.copyOf(scopes);
        networks = List.copyOf(networks);
        queues = queues == null ? null : Set.copyOf(queues);
    }

    boolean validAt(Instant moment) {
        return revokedAt == null && (expiresAt == null || moment.isBefore(expiresAt));
    }

    /** Whether its last use is to be noted anew: kept to the minute, so that a busy token does not write at every request. */
    boolean lastUseIsPast(Instant moment) {
        return lastUsedAt == null || lastUsedAt.isBefore(moment.minus(LAST_USE_IS_KEPT_TO));
    }

    /** @param address the network address that shows it */
    boolean usableFrom(String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(network -> Network.of(network).contains(address));
    }

    /** Acts within its scopes and never beyond what its owner may do today. */
    Actor actingFor(StaffMember member) {
        return new Actor(
                member.id(),
                member.name(),
                Actor.Kind.TOKEN,
                member.grants().within(rights()).withinQueues(queues));
    }

    Actor actingForHeed() {
        return new Actor(null, name, Actor.Kind.TOKEN, rights(), queues);
    }

    private Set<Right> rights() {
        return Right.of(scopes);
    }
}
