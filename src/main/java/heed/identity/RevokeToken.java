package heed.identity;

import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Ends a token at once and for good. */
@Service
class RevokeToken {

    private final Tokens tokens;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeToken(Tokens tokens, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    Token revoke(Actor actor, UUID id) {
        actor.require(Right.TOKENS_WRITE);
        Token token = tokens.findForUpdate(id).orElseThrow(NotFound::new);
        if (token.revokedAt() == null) {
            tokens.revoke(id, clock.instant(), actor.staff());
            audit.record(actor, "token-revocation", "token:" + id, Map.of("name", token.name()), null);
        }
        return token;
    }
}
