package heed.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.identity.IssueToken.Issue;
import heed.identity.IssueToken.Wish;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens, for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private final FindTokens findTokens;
    private final IssueToken issueToken;
    private final RevokeToken revokeToken;

    TokensApi(FindTokens findTokens, IssueToken issueToken, RevokeToken revokeToken) {
        this.findTokens = findTokens;
        this.issueToken = issueToken;
        this.revokeToken = revokeToken;
    }

    @GetMapping
    Slice<TokenView> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return findTokens.page(actor, cursor, limit).map(token -> TokenView.of(token, null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TokenView create(@RequestBody Wish wish, Actor actor) {
        Issue issue = issueToken.issue(actor, wish);
        return TokenView.of(issue.token(), issue.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        revokeToken.revoke(actor, id);
    }

    /** The token itself is there in the answer to its issue and never again. */
    record TokenView(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            @Nullable UUID owner,
            Instant issuedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            List<String> networks,
            @Nullable List<String> queues,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token) {

        static TokenView of(Token token, @Nullable String secret) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.prefix(),
                    token.scopes(),
                    token.owner() == null ? null : token.owner().value(),
                    token.issuedAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt(),
                    token.networks(),
                    token.queues() == null
                            ? null
                            : token.queues().stream().sorted().toList(),
                    secret);
        }
    }
}
