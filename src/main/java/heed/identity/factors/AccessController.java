package heed.identity.factors;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.EndSessions;
import heed.identity.FindPerson;
import heed.identity.FindPerson.Person;
import heed.identity.StaffId;
import heed.identity.factors.pages.AccessPage;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Frame;
import heed.web.Toast;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How a colleague comes in: an administrator sees it, ends their sessions, and takes lost factors away. */
@Controller
@RequestMapping("/settings/staff/{id}/access")
class AccessController {

    private final FindFactors findFactors;
    private final ResetFactors resetFactors;
    private final EndSessions endSessions;
    private final FindPerson people;
    private final Templates templates;

    AccessController(
            FindFactors findFactors,
            ResetFactors resetFactors,
            EndSessions endSessions,
            FindPerson people,
            Templates templates) {
        this.findFactors = findFactors;
        this.resetFactors = resetFactors;
        this.endSessions = endSessions;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(@PathVariable UUID id, Actor actor, Frame frame) {
        var staff = new StaffId(id);
        Factors factors = findFactors.of(actor, staff);
        Authenticator app = factors.app();
        return templates.identityFactorsAccess(
                frame,
                new AccessPage(
                        id.toString(),
                        name(staff),
                        endSessions.of(actor, staff).stream()
                                .map(each -> new AccessPage.Place(
                                        each.device(), each.address(), each.since(), each.usedAt()))
                                .toList(),
                        app == null ? null : app.confirmedAt(),
                        ProfileFactors.keys(factors),
                        factors.codesLeft()));
    }

    @PostMapping("/sign-out")
    RedirectView signOut(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        var staff = new StaffId(id);
        endSessions.end(actor, staff);
        return Redirect.to(address(id), next, Toast.of("factors.access.signed-out", name(staff)));
    }

    @PostMapping("/reset")
    RedirectView reset(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        var staff = new StaffId(id);
        resetFactors.reset(actor, staff);
        return Redirect.to(address(id), next, Toast.of("factors.access.reset-done", name(staff)));
    }

    private String name(StaffId staff) {
        return people.find(staff).map(Person::name).orElseThrow(NotFound::new);
    }

    private static String address(UUID id) {
        return "/settings/staff/" + id + "/access";
    }
}
