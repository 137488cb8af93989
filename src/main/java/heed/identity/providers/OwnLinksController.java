package heed.identity.providers;

import heed.identity.Actor;
import heed.identity.StepUp;
import heed.identity.providers.pages.OwnLinksPage;
import heed.identity.providers.pages.WaysPage;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own page of the providers that know them. A link is another way in, so they show first that it is them. */
@Controller
@RequestMapping("/profile/providers")
class OwnLinksController {

    private static final String WISHED = "provider-link-wished";

    private final Providers providers;
    private final RecognisePerson recognisePerson;
    private final StepUp stepUp;
    private final Templates templates;

    OwnLinksController(Providers providers, RecognisePerson recognisePerson, StepUp stepUp, Templates templates) {
        this.providers = providers;
        this.recognisePerson = recognisePerson;
        this.stepUp = stepUp;
        this.templates = templates;
    }

    /**
     * Who wished with a form of Heed's own to be known at this provider; the wish counts once. A mere address that somebody was
     * led to is no wish.
     */
    static UUID wished(HttpServletRequest request, Actor actor, String key) {
        HttpSession session = request.getSession(false);
        boolean wished = session != null && key.equals(session.getAttribute(WISHED));
        if (!wished || actor.staff() == null) {
            throw new NotFound();
        }
        session.removeAttribute(WISHED);
        return actor.staff();
    }

    @GetMapping
    Object list(Actor actor, Frame frame) {
        return page(actor, null, frame);
    }

    /** The answer is a page with a link and no redirect: a form may not lead to another site. */
    @PostMapping("/{key}")
    Object create(@PathVariable String key, Actor actor, Frame frame, HttpServletRequest request) {
        requirePerson(actor);
        stepUp.require(actor);
        Provider provider = providers.find(key).filter(Provider::enabled).orElseThrow(NotFound::new);
        request.getSession(true).setAttribute(WISHED, key);
        return page(actor, new WaysPage.Way(provider.key(), provider.name()), frame);
    }

    @PostMapping("/{key}/removal")
    RedirectView delete(@PathVariable String key, Actor actor) {
        requirePerson(actor);
        recognisePerson.unlink(actor, key);
        var view = new RedirectView("/profile/providers");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private Object page(Actor actor, WaysPage.@Nullable Way onward, Frame frame) {
        requirePerson(actor);
        List<String> linked = recognisePerson.linksOf(actor);
        return templates.identityProvidersOwn(
                frame,
                new OwnLinksPage(
                        providers.all().stream()
                                .filter(Provider::enabled)
                                .map(each -> new OwnLinksPage.Row(each.key(), each.name(), linked.contains(each.key())))
                                .toList(),
                        onward));
    }

    private static void requirePerson(Actor actor) {
        if (actor.id() == null || actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound();
        }
    }
}
