package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.factors.TotpSecret.QrPicture;
import heed.identity.factors.pages.CodesPage;
import heed.identity.factors.pages.EnrolmentPage;
import heed.platform.Fault;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages on which an authenticator app is set up, on the way in and from within. */
@Component
class EnrolmentPages {

    private final FindPerson people;
    private final Templates templates;

    EnrolmentPages(FindPerson people, Templates templates) {
        this.people = people;
        this.templates = templates;
    }

    /** The secret to scan. @param action where its first code is posted */
    JteModel secret(Frame frame, StaffId staff, TotpSecret secret, String action, Faults faults) {
        Person person = people.find(staff).orElseThrow(NotFound::new);
        QrPicture picture = TotpSecret.picture(secret.uri(frame.company().name(), person.email()));
        return templates.identityFactorsEnrolment(
                frame,
                new EnrolmentPage(
                        picture.size(),
                        picture.path(),
                        secret.typed(),
                        person.email(),
                        action,
                        !frame.viewer().signedIn(),
                        faults));
    }

    /** Answered at once and never as a redirect, so that the codes stand in no session. */
    JteModel codes(Frame frame, List<BackupCode> codes, String next) {
        return templates.identityFactorsCodes(
                frame, new CodesPage(codes.stream().map(BackupCode::shown).toList(), next));
    }

    static Faults wrongCode() {
        return new Faults(List.of(Fault.at("/code", "factors.fault.first-code")));
    }
}
