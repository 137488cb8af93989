package heed.identity;

import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Issues a token to a program, never with more rights than the one who issues it. */
@Service
class IssueToken {

    private static final int MOST_NETWORKS = 50;
    private static final Set<String> SCOPES =
            Arrays.stream(Right.values()).map(Right::scope).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BY_QUEUE = Arrays.stream(Right.values())
            .filter(right -> right.reach() == Right.Reach.QUEUE)
            .map(Right::scope)
            .collect(Collectors.toUnmodifiableSet());

    private final Tokens tokens;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final Clock clock;

    IssueToken(Tokens tokens, StepUp stepUp, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.stepUp = stepUp;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    Issue issue(Actor actor, Wish wish) {
        actor.require(Right.TOKENS_WRITE);
        stepUp.require(actor);
        List<String> scopes = check(actor, wish);
        String id = Secrets.random().substring(0, 8);
        String secret = "heed_" + id + "_" + Secrets.random();
        var token = new Token(
                Ids.next(),
                wish.named(),
                "heed_" + id,
                scopes,
                actor.id(),
                clock.instant(),
                wish.expiresAt(),
                null,
                null,
                wish.allowed(),
                wish.within());
        tokens.add(token, Secrets.hash(secret));
        audit.record(
                actor,
                "token-issue",
                "token:" + token.id(),
                null,
                Map.of(
                        "name",
                        token.name(),
                        "prefix",
                        token.prefix(),
                        "scopes",
                        scopes,
                        "networks",
                        token.networks(),
                        "queues",
                        token.queues() == null ? "" : token.queues(),
                        "expiresAt",
                        token.expiresAt() == null ? "" : token.expiresAt().toString()));
        return new Issue(token, secret);
    }

    private List<String> check(Actor actor, Wish wish) {
        var faults = new ArrayList<Fault>();
        if (wish.named().isEmpty() || wish.named().length() > 200) {
            faults.add(Fault.at("/name", "identity.fault.name"));
        }
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(clock.instant())) {
            faults.add(Fault.at("/expiresAt", "identity.fault.expiry"));
        }
        List<String> networks = wish.allowed();
        for (int i = 0; i < networks.size(); i++) {
            if (networks.size() > MOST_NETWORKS || !Network.isOne(networks.get(i))) {
                faults.add(Fault.at("/networks/" + i, "identity.fault.network", networks.get(i)));
            }
        }
        List<String> scopes = wish.scopes() == null ? List.of() : List.copyOf(new LinkedHashSet<>(wish.scopes()));
        Set<String> mine = actor.rights().stream().map(Right::scope).collect(Collectors.toSet());
        for (int i = 0; i < scopes.size(); i++) {
            if (!SCOPES.contains(scopes.get(i))) {
                faults.add(Fault.at("/scopes/" + i, "identity.fault.scope", scopes.get(i)));
            } else if (!mine.contains(scopes.get(i))) {
                faults.add(Fault.at("/scopes/" + i, "identity.fault.scope-beyond", scopes.get(i)));
            } else if (wish.within() != null && !BY_QUEUE.contains(scopes.get(i))) {
                faults.add(Fault.at("/scopes/" + i, "identity.fault.scope-not-by-queue", scopes.get(i)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return scopes;
    }

    /**
     * What is wanted.
     *
     * @param expiresAt null for a token that lives until it is revoked
     * @param networks from where it may be used; null for everywhere
     * @param queues in which queues it may be used; null or empty for wherever its rights hold
     */
    record Wish(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt,
            @Nullable List<String> networks,
            @Nullable List<String> queues) {

        Wish(@Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {
            this(name, scopes, expiresAt, null, null);
        }

        @Nullable
        Set<String> within() {
            return queues == null || queues.isEmpty()
                    ? null
                    : queues.stream()
                            .map(queue -> queue == null ? "" : queue.strip())
                            .collect(Collectors.toUnmodifiableSet());
        }

        List<String> allowed() {
            return networks == null
                    ? List.of()
                    : networks.stream()
                            .map(network -> network == null ? "" : network.strip())
                            .distinct()
                            .toList();
        }

        String named() {
            return name == null ? "" : name.strip();
        }
    }

    /** The token with its secret, which is told now and never again. */
    record Issue(Token token, String secret) {}
}
