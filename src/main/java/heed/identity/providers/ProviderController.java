package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.identity.Threshold;
import heed.identity.providers.pages.RefusalPage;
import heed.identity.providers.pages.WaysPage;
import heed.platform.NotFound;
import heed.platform.Safe;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The way to an identity provider and back. */
@Controller
@RequestMapping("/sign-in/with")
class ProviderController {

    private static final Logger log = LoggerFactory.getLogger(ProviderController.class);

    private final Providers providers;
    private final Registrations registrations;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final Exchange exchange;
    private final RecognisePerson recognisePerson;
    private final WelcomePerson welcome;
    private final Threshold threshold;
    private final Templates templates;
    private final Clock clock;

    ProviderController(
            Providers providers,
            Registrations registrations,
            Exchange exchange,
            RecognisePerson recognisePerson,
            WelcomePerson welcome,
            Threshold threshold,
            Templates templates,
            Clock clock) {
        this.providers = providers;
        this.registrations = registrations;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/sign-in/with");
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.exchange = exchange;
        this.recognisePerson = recognisePerson;
        this.welcome = welcome;
        this.threshold = threshold;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    Object list(@RequestParam(defaultValue = "/") String next, Frame frame) {
        return templates.identityProvidersWays(
                frame,
                new WaysPage(
                        providers.all().stream()
                                .filter(Provider::enabled)
                                .map(each -> new WaysPage.Way(each.key(), each.name()))
                                .toList(),
                        next));
    }

    @GetMapping("/{key}")
    Object begin(
            @PathVariable String key,
            @RequestParam(defaultValue = "/") String next,
            @RequestParam(required = false) @Nullable String link,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (providers.find(key).filter(Provider::enabled).isEmpty()) {
                throw new NotFound();
            }
            OAuth2AuthorizationRequest asked = Objects.requireNonNull(requests.resolve(request, key));
            UUID linkFor = link == null ? null : OwnLinksController.wished(request, actor, key);
            request.getSession(true)
                    .setAttribute(Attempt.IN_SESSION, new Attempt(key, asked, next, linkFor, clock.instant()));
            return new RedirectView(asked.getAuthorizationRequestUri());
        } catch (Discovery.Unreachable | Safe.CannotOpen trouble) {
            log.warn("The identity provider {} cannot be used: {}", key, trouble.getMessage());
            return refusal("providers.refused.unreachable", key, HttpStatus.BAD_GATEWAY, frame, response);
        }
    }

    @GetMapping("/{key}/answer")
    Object answer(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Attempt> attempt = Attempt.take(request, key, state, clock.instant());
        if (attempt.isEmpty() || code == null || state == null) {
            return refusal("providers.refused.attempt", key, HttpStatus.UNPROCESSABLE_CONTENT, frame, response);
        }
        try {
            ClientRegistration registration = registrations.find(key).orElseThrow(NotFound::new);
            // RFC 9207: an answer that names its sender must name the one who was asked.
            if (iss != null && !iss.equals(registration.getProviderDetails().getIssuerUri())) {
                return refusal("providers.refused.attempt", key, HttpStatus.UNPROCESSABLE_CONTENT, frame, response);
            }
            Testimony who = exchange.who(registration, attempt.get().request(), answered(attempt.get(), code, state));
            return attempt.get().linkFor() == null
                    ? signedIn(attempt.get(), who, frame, request, response)
                    : linked(attempt.get(), who, actor, frame, response);
        } catch (AuthenticationException refused) {
            log.warn("The answer of the identity provider {} was refused: {}", key, oneLine(refused.getMessage()));
            return refusal("providers.refused.answer", key, HttpStatus.UNPROCESSABLE_CONTENT, frame, response);
        } catch (Discovery.Unreachable | Safe.CannotOpen trouble) {
            log.warn("The identity provider {} cannot be used: {}", key, oneLine(trouble.getMessage()));
            return refusal("providers.refused.unreachable", key, HttpStatus.BAD_GATEWAY, frame, response);
        }
    }

    private Object signedIn(
            Attempt attempt, Testimony who, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        Optional<StaffId> staff = recognisePerson.recognise(attempt.provider(), who);
        if (staff.isEmpty()) {
            return refusal(
                    "providers.refused.stranger",
                    attempt.provider(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    frame,
                    response);
        }
        Provider provider = providers.find(attempt.provider()).orElseThrow(NotFound::new);
        UUID mark = welcome.welcome(provider, staff.get(), who);
        return to(
                provider.trusted()
                        ? threshold.letIn(request, staff.get(), attempt.next(), mark)
                        : threshold.arrive(request, staff.get(), attempt.next(), mark));
    }

    private Object linked(Attempt attempt, Testimony who, Actor actor, Frame frame, HttpServletResponse response) {
        boolean same = actor.id() != null && actor.id().equals(attempt.linkedTo());
        return same && recognisePerson.link(actor, attempt.provider(), who)
                ? to("/profile/providers")
                : refusal("providers.refused.link", attempt.provider(), HttpStatus.CONFLICT, frame, response);
    }

    private static OAuth2AuthorizationResponse answered(Attempt attempt, String code, String state) {
        return OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(attempt.request().getRedirectUri()))
                .state(state)
                .build();
    }

    private Object refusal(String words, String key, HttpStatus status, Frame frame, HttpServletResponse response) {
        response.setStatus(status.value());
        String name = providers.find(key).map(Provider::name).orElse("");
        return templates.identityProvidersRefused(frame, new RefusalPage(words, name));
    }

    private static RedirectView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}+", " ");
    }
}
