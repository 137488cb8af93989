package heed.identity;

import gg.jte.models.runtime.JteModel;
import heed.identity.pages.ProfilePage;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** A person's own page: how Heed looks and speaks to them, their password, and where they are signed in. */
@Controller
class ProfileController {

    private final StaffMembers staff;
    private final SignedInSessions sessions;
    private final ChangePreferences changePreferences;
    private final ChangeOwnPassword changeOwnPassword;
    private final ObjectProvider<ProfilePanel> panels;
    private final Templates templates;

    ProfileController(
            StaffMembers staff,
            SignedInSessions sessions,
            ChangePreferences changePreferences,
            ChangeOwnPassword changeOwnPassword,
            ObjectProvider<ProfilePanel> panels,
            Templates templates) {
        this.staff = staff;
        this.sessions = sessions;
        this.changePreferences = changePreferences;
        this.changeOwnPassword = changeOwnPassword;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping("/profile")
    JteModel show(Actor actor, Frame frame, HttpServletRequest request) {
        return page(actor, frame, request, Faults.NONE);
    }

    @PostMapping("/profile")
    Object update(
            @RequestParam String language,
            @RequestParam String theme,
            @RequestParam String zone,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            changePreferences.change(actor, language, theme, zone);
            return saved("identity.profile.saved", next);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, frame, request, Faults.of(invalid));
        }
    }

    @PostMapping("/profile/password")
    Object updatePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            changeOwnPassword.change(actor, current, wanted);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, frame, request, Faults.of(invalid));
        }
        sessions.endAll(own(actor).id());
        sessions.begin(request, own(actor));
        return saved("identity.profile.password-changed", next);
    }

    private RedirectView saved(String message, RedirectAttributes next) {
        next.addFlashAttribute(Toast.FLASH, Toast.of(message));
        return SignInController.redirect("/profile");
    }

    private JteModel page(Actor actor, Frame frame, HttpServletRequest request, Faults faults) {
        StaffMember member = own(actor);
        String here = request.getSession().getId();
        List<ProfilePage.Place> places = sessions.of(member.id()).stream()
                .map(session -> new ProfilePage.Place(
                        session.key(),
                        Devices.name(session.device()),
                        session.address(),
                        session.since(),
                        session.usedAt(),
                        session.id().equals(here)))
                .toList();
        return templates.identityProfile(
                frame,
                new ProfilePage(
                        member.name(),
                        member.email(),
                        RoleWords.names(frame, member.roles()),
                        member.memberships().stream().map(Membership::team).toList(),
                        member.preferences().language().code(),
                        member.preferences().theme(),
                        member.preferences().zone().getId(),
                        places,
                        panels.stream()
                                .sorted(Comparator.comparingInt(ProfilePanel::order))
                                .map(panel -> panel.content(frame, actor))
                                .toList(),
                        faults));
    }

    private StaffMember own(Actor actor) {
        if (actor.id() == null) {
            throw new NotFound();
        }
        return staff.find(actor.id()).orElseThrow(NotFound::new);
    }
}
