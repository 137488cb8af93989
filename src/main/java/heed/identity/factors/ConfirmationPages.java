package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.OwnPassword;
import heed.identity.StaffId;
import heed.identity.factors.pages.ConfirmationPage;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import org.springframework.stereotype.Component;

/** The page that asks a person to show that it is them, by what they have. */
@Component
class ConfirmationPages {

    private final FindFactors findFactors;
    private final OwnPassword password;
    private final Templates templates;

    ConfirmationPages(FindFactors findFactors, OwnPassword password, Templates templates) {
        this.findFactors = findFactors;
        this.password = password;
        this.templates = templates;
    }

    /** Who has an app shows a code of it, as a password may have been looked at. */
    JteModel page(Actor actor, Frame frame, String next, String kept, Faults faults) {
        StaffId staff = Owner.of(actor);
        Factors factors = findFactors.of(staff);
        boolean byCode = asksForCode(factors);
        return templates.identityFactorsConfirmation(
                frame,
                new ConfirmationPage(
                        next,
                        kept,
                        byCode,
                        !byCode && password.isSet(staff),
                        !factors.passkeys().isEmpty(),
                        faults));
    }

    boolean asksForCode(StaffId staff) {
        return asksForCode(findFactors.of(staff));
    }

    private static boolean asksForCode(Factors factors) {
        return factors.hasApp() || (factors.any() && factors.codesLeft() > 0);
    }
}
