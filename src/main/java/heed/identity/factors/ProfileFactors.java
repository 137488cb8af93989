package heed.identity.factors;

import gg.jte.Content;
import heed.identity.Actor;
import heed.identity.ProfilePanel;
import heed.identity.StaffId;
import heed.identity.factors.pages.FactorsPanel;
import heed.templates.Templates;
import heed.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The part of a person's own page that shows their second factors. */
@Component
class ProfileFactors implements ProfilePanel {

    private final FindFactors findFactors;
    private final Templates templates;

    ProfileFactors(FindFactors findFactors, Templates templates) {
        this.findFactors = findFactors;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Frame frame, Actor actor) {
        StaffId staff = Owner.of(actor);
        Factors factors = findFactors.of(staff);
        Authenticator app = factors.app();
        return templates.identityFactorsPanel(
                frame,
                new FactorsPanel(
                        app == null ? null : app.confirmedAt(),
                        app == null ? null : app.lastUsedAt(),
                        keys(factors),
                        factors.codesLeft(),
                        findFactors.demandedOf(staff)));
    }

    static List<FactorsPanel.Key> keys(Factors factors) {
        return factors.passkeys().stream()
                .map(each -> new FactorsPanel.Key(each.id().toString(), each.name(), each.addedAt(), each.lastUsedAt()))
                .toList();
    }
}
