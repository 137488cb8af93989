package heed.identity.providers;

import gg.jte.Content;
import heed.identity.Actor;
import heed.identity.ProfilePanel;
import heed.identity.providers.pages.LinksPanel;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The part of a person's own page that leads to their company accounts; nothing where no provider is set up. */
@Component
class ProfileLinks implements ProfilePanel {

    private final Providers providers;
    private final RecognisePerson recognisePerson;
    private final Templates templates;

    ProfileLinks(Providers providers, RecognisePerson recognisePerson, Templates templates) {
        this.providers = providers;
        this.recognisePerson = recognisePerson;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content content(Frame frame, Actor actor) {
        List<String> linked = recognisePerson.linksOf(actor);
        List<Provider> offered =
                providers.all().stream().filter(Provider::enabled).toList();
        return templates.identityProvidersPanel(
                frame,
                new LinksPanel(
                        !offered.isEmpty(),
                        offered.stream()
                                .filter(each -> linked.contains(each.key()))
                                .map(Provider::name)
                                .toList()));
    }
}
