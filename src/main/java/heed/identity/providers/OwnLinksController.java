package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.Passwords;
import heed.identity.Secrets;
import heed.identity.StaffId;
import heed.identity.StaffMembers;
import heed.identity.Throttles;
import heed.identity.Throttles.Allowance;
import heed.identity.providers.pages.OwnLinksPage;
import heed.identity.providers.pages.WaysPage;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own page of the providers that know them. A new link needs the password again. */
@Controller
@RequestMapping("/profile/providers")
class OwnLinksController {

    private static final String CONFIRMED = "provider-link-confirmed";
    private static final Duration RECENT = Duration.ofMinutes(5);

    private final Providers providers;
    private final RecognisePerson recognisePerson;
    private final StaffMembers staff;
    private final Passwords passwords;
    private final Throttles throttles;
    private final Templates templates;
    private final Clock clock;

    OwnLinksController(
            Providers providers,
            RecognisePerson recognisePerson,
            StaffMembers staff,
            Passwords passwords,
            Throttles throttles,
            Templates templates,
            Clock clock) {
        this.providers = providers;
        this.recognisePerson = recognisePerson;
        this.staff = staff;
        this.passwords = passwords;
        this.throttles = throttles;
        this.templates = templates;
        this.clock = clock;
    }

    /** For whom a new link is wanted, if they have shown just now that it is them; null otherwise. */
    static @Nullable UUID confirmed(HttpServletRequest request, Actor actor, Instant now) {
        HttpSession session = request.getSession(false);
        boolean recent = session != null
                && session.getAttribute(CONFIRMED) instanceof Instant at
                && now.isBefore(at.plus(RECENT));
        if (!recent || actor.staff() == null) {
            throw new NotFound();
        }
        return actor.staff();
    }

    @GetMapping
    Object list(Actor actor, Frame frame) {
        return page(actor, null, false, frame);
    }

    /** The answer is a page with a link and no redirect: a form may not lead to another site. */
    @PostMapping("/{key}")
    Object create(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = providers.find(key).filter(Provider::enabled).orElseThrow(NotFound::new);
        StaffId id = id(actor);
        var tries = new Allowance("link " + Secrets.hexHash(id.value().toString()), 5, Duration.ofMinutes(1));
        if (throttles.take(tries).isPresent() || !passwords.matches(password, staff.password(id))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, null, true, frame);
        }
        request.getSession(true).setAttribute(CONFIRMED, clock.instant());
        return page(actor, new WaysPage.Way(provider.key(), provider.name()), false, frame);
    }

    @PostMapping("/{key}/removal")
    Object delete(@PathVariable String key, Actor actor) {
        id(actor);
        recognisePerson.unlink(actor, key);
        var view = new RedirectView("/profile/providers");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private Object page(Actor actor, WaysPage.@Nullable Way onward, boolean wrong, Frame frame) {
        id(actor);
        List<String> linked = recognisePerson.linksOf(actor);
        return templates.identityProvidersOwn(
                frame,
                new OwnLinksPage(
                        providers.all().stream()
                                .filter(Provider::enabled)
                                .map(each -> new OwnLinksPage.Row(each.key(), each.name(), linked.contains(each.key())))
                                .toList(),
                        onward,
                        wrong));
    }

    private static StaffId id(Actor actor) {
        if (actor.id() == null || actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound();
        }
        return actor.id();
    }
}
