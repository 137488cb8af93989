package heed.identity;

import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists tokens, never their secrets, for those who may issue and revoke them. */
@Service
class FindTokens {

    private final Tokens tokens;

    FindTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    Slice<Token> page(Actor actor, @Nullable UUID before, int limit) {
        actor.require(Right.TOKENS_WRITE);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(tokens.page(before, most + 1), most, token -> token.id().toString());
    }
}
