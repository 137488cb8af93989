package heed.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says for whom a token acts, if it is valid now and its owner still works here. */
@Component
class KnownTokens {

    private final Tokens tokens;
    private final StaffMembers staff;
    private final Clock clock;

    KnownTokens(Tokens tokens, StaffMembers staff, Clock clock) {
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param address the network address that shows the secret */
    Optional<ActorAuthentication> find(String secret, String address) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(secret);
        return tokens.findByHash(hash)
                .filter(token -> token.validAt(now) && token.usableFrom(address))
                .flatMap(token -> actor(token).map(actor -> {
                    if (token.lastUseIsPast(now)) {
                        tokens.used(hash, now);
                    }
                    return ActorAuthentication.of(token, actor);
                }));
    }

    private Optional<Actor> actor(Token token) {
        return token.owner() == null
                ? Optional.of(token.actingForHeed())
                : staff.find(token.owner()).filter(StaffMember::active).map(token::actingFor);
    }
}
