package heed.identity.invitations;

import gg.jte.models.runtime.JteModel;
import heed.identity.Actor;
import heed.identity.FindStaff;
import heed.identity.Right;
import heed.identity.Role;
import heed.identity.RoleWords;
import heed.identity.StaffDetails;
import heed.identity.StaffForm;
import heed.identity.StaffMail;
import heed.identity.invitations.InviteStaff.Invited;
import heed.identity.invitations.InviteStaff.Wish;
import heed.identity.invitations.pages.InvitationForm;
import heed.identity.invitations.pages.InvitationsPage;
import heed.identity.invitations.pages.InvitationsPage.HandOver;
import heed.platform.Invalid;
import heed.templates.Templates;
import heed.web.Faults;
import heed.web.Frame;
import heed.web.Slice;
import heed.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Settings, invitations: who is asked to work here and has not come yet. */
@Controller
@RequestMapping("/settings/invitations")
class InvitationsController {

    private static final String ADDRESS = "/settings/invitations";

    private final FindInvitations findInvitations;
    private final InviteStaff inviteStaff;
    private final SendInvitationAgain sendAgain;
    private final WithdrawInvitation withdraw;
    private final FindStaff findStaff;
    private final StaffMail mail;
    private final RoleWords words;
    private final Templates templates;
    private final Clock clock;

    InvitationsController(
            FindInvitations findInvitations,
            InviteStaff inviteStaff,
            SendInvitationAgain sendAgain,
            WithdrawInvitation withdraw,
            FindStaff findStaff,
            StaffMail mail,
            RoleWords words,
            Templates templates,
            Clock clock) {
        this.findInvitations = findInvitations;
        this.inviteStaff = inviteStaff;
        this.sendAgain = sendAgain;
        this.withdraw = withdraw;
        this.findStaff = findStaff;
        this.mail = mail;
        this.words = words;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    JteModel list(@RequestParam(required = false) @Nullable UUID before, Actor actor, Frame frame) {
        return list(before, null, actor, frame);
    }

    @GetMapping("/new")
    JteModel form(Actor actor, Frame frame) {
        actor.require(Right.STAFF_WRITE);
        StaffDetails nothing = new StaffDetails(null, null, null, null, null, null, null);
        return form(nothing, frame.company().language(), Faults.NONE, actor, frame);
    }

    @PostMapping
    Object create(
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes next) {
        StaffDetails typed = StaffForm.details(form);
        try {
            Invited invited =
                    inviteStaff.invite(actor, new Wish(typed.email(), typed.roles(), typed.teams(), typed.language()));
            return told("invitations.sent", invited, actor, frame, next);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, StaffForm.typed(typed.language()), Faults.of(invalid), actor, frame);
        }
    }

    @PostMapping("/{id}/sending")
    Object sendAgain(@PathVariable UUID id, Actor actor, Frame frame, RedirectAttributes next) {
        return told("invitations.sent-again", sendAgain.send(actor, id), actor, frame, next);
    }

    @PostMapping("/{id}/withdrawal")
    RedirectView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes next) {
        Invitation withdrawn = withdraw.withdraw(actor, id);
        return to(next, Toast.of("invitations.withdrawn", withdrawn.email()));
    }

    /** A link to hand over stands in this answer and nowhere else: it is no redirect, so that no session keeps it. */
    private Object told(String words, Invited invited, Actor actor, Frame frame, RedirectAttributes next) {
        String email = invited.invitation().email();
        return invited.link() == null
                ? to(next, Toast.of(words, email))
                : list(null, new HandOver(email, invited.link()), actor, frame);
    }

    private static RedirectView to(RedirectAttributes next, Toast toast) {
        next.addFlashAttribute(Toast.FLASH, toast);
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private JteModel list(@Nullable UUID before, @Nullable HandOver handOver, Actor actor, Frame frame) {
        Instant now = clock.instant();
        Map<String, String> roles = words.names(frame);
        Slice<InvitationsPage.Row> slice =
                findInvitations.page(actor, before, 50).map(invitation -> row(invitation, roles, now));
        return templates.identityInvitationsList(frame, new InvitationsPage(slice.items(), slice.next(), handOver));
    }

    private JteModel form(StaffDetails typed, String language, Faults faults, Actor actor, Frame frame) {
        return templates.identityInvitationsForm(
                frame,
                new InvitationForm(
                        StaffForm.typed(typed.email()),
                        Set.copyOf(Objects.requireNonNullElse(typed.roles(), List.of())),
                        StaffForm.choices(findStaff.teams(actor).keySet(), typed),
                        words.choices(frame, Role.Kind.COMPANY),
                        words.choices(frame, Role.Kind.TEAM),
                        language,
                        mail.possible(),
                        faults));
    }

    private static InvitationsPage.Row row(Invitation invitation, Map<String, String> roles, Instant now) {
        return new InvitationsPage.Row(
                invitation.id().toString(),
                invitation.email(),
                invitation.roles().stream()
                        .map(role -> roles.getOrDefault(role, role))
                        .toList(),
                invitation.teams().stream()
                        .map(place -> StaffForm.typed(place.team()))
                        .toList(),
                invitation.byName(),
                invitation.at(),
                invitation.expiresAt(),
                !invitation.holdsAt(now));
    }
}
