package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.IssueToken.Wish;
import heed.identity.pages.TokensPage;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, tokens: which programs may act here, and with which rights. */
@Controller
@RequestMapping("/settings/tokens")
class TokensController {

    private final FindTokens findTokens;
    private final IssueToken issueToken;
    private final RevokeToken revokeToken;
    private final StaffDirectory directory;
    private final Templates templates;

    TokensController(
            FindTokens findTokens,
            IssueToken issueToken,
            RevokeToken revokeToken,
            StaffDirectory directory,
            Templates templates) {
        this.findTokens = findTokens;
        this.issueToken = issueToken;
        this.revokeToken = revokeToken;
        this.directory = directory;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(@RequestParam(required = false) @Nullable UUID before, Actor actor, Frame frame) {
        return page(before, Shown.NOTHING, actor, frame);
    }

    /** The secret is in this answer and nowhere else: it is no redirect, so that it never stands in a session. */
    @PostMapping
    JteModel create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(defaultValue = "") String networks,
            @RequestParam(defaultValue = "") String queues,
            @RequestParam(name = "expiresAt", defaultValue = "") String expires,
            Actor actor,
            Frame frame,
            HttpServletResponse response) {
        List<String> scopes = scope == null ? List.of() : scope;
        try {
            String secret = issueToken
                    .issue(actor, new Wish(name, scopes, endOf(expires, frame), words(networks), words(queues)))
                    .secret();
            return page(null, new Shown(secret, "", Set.of(), "", "", "", Faults.NONE), actor, frame);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Faults faults = Faults.of(invalid);
            return page(
                    null, new Shown(null, name, Set.copyOf(scopes), networks, queues, expires, faults), actor, frame);
        }
    }

    private static List<String> words(String networks) {
        return networks.isBlank() ? List.of() : List.of(networks.strip().split("[\\s,;]+"));
    }

    /** The end of the day that was chosen, where the reader is. */
    private static @Nullable Instant endOf(String day, Frame frame) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip())
                            .plusDays(1)
                            .atStartOfDay(frame.zone())
                            .toInstant();
        } catch (DateTimeParseException malformed) {
            throw Invalid.at("/expiresAt", "identity.fault.expiry");
        }
    }

    @PostMapping("/{id}/revocation")
    RedirectView delete(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        Token token = revokeToken.revoke(actor, id);
        next.addFlashAttribute(Toast.FLASH, Toast.of("identity.token.revoked", token.name()));
        return SignInController.redirect("/settings/tokens");
    }

    private JteModel page(@Nullable UUID before, Shown shown, Actor actor, Frame frame) {
        Slice<Token> tokens = findTokens.page(actor, before, 50);
        Map<StaffId, String> owners = directory.names(tokens.items().stream()
                .map(Token::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<String> scopes = actor.rights().stream().map(Right::scope).sorted().toList();
        Slice<TokensPage.Row> rows = tokens.map(token -> row(token, owners));
        return templates.identityTokens(
                frame,
                new TokensPage(
                        rows.items(),
                        rows.next(),
                        shown.secret(),
                        shown.name(),
                        scopes,
                        shown.chosen(),
                        shown.networks(),
                        shown.queues(),
                        shown.expires(),
                        shown.faults()));
    }

    private record Shown(
            @Nullable String secret,
            String name,
            Set<String> chosen,
            String networks,
            String queues,
            String expires,
            Faults faults) {

        static final Shown NOTHING = new Shown(null, "", Set.of(), "", "", "", Faults.NONE);
    }

    private static TokensPage.Row row(Token token, Map<StaffId, String> owners) {
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                token.prefix(),
                token.owner() == null ? "" : owners.getOrDefault(token.owner(), ""),
                token.scopes(),
                token.scopes().size() == Right.values().length,
                token.networks(),
                token.queues() == null
                        ? List.of()
                        : token.queues().stream().sorted().toList(),
                token.issuedAt(),
                token.expiresAt() == null ? null : token.expiresAt().minusMillis(1),
                token.lastUsedAt(),
                token.revokedAt());
    }
}
