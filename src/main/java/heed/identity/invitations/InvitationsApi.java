package heed.identity.invitations;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.identity.Actor;
import heed.identity.StaffDetails.Place;
import heed.identity.invitations.InviteStaff.Invited;
import heed.identity.invitations.InviteStaff.Wish;
import heed.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, for programs. */
@RestController
@RequestMapping("/api/v1/invitations")
class InvitationsApi {

    private final FindInvitations findInvitations;
    private final InviteStaff inviteStaff;
    private final SendInvitationAgain sendAgain;
    private final WithdrawInvitation withdraw;

    InvitationsApi(
            FindInvitations findInvitations,
            InviteStaff inviteStaff,
            SendInvitationAgain sendAgain,
            WithdrawInvitation withdraw) {
        this.findInvitations = findInvitations;
        this.inviteStaff = inviteStaff;
        this.sendAgain = sendAgain;
        this.withdraw = withdraw;
    }

    @GetMapping
    Slice<InvitationView> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return findInvitations.page(actor, cursor, limit).map(invitation -> view(new Invited(invitation, null)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView create(@RequestBody Wish wish, Actor actor) {
        return view(inviteStaff.invite(actor, wish));
    }

    @PostMapping("/{id}/sending")
    InvitationView sendAgain(@PathVariable UUID id, Actor actor) {
        return view(sendAgain.send(actor, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, Actor actor) {
        withdraw.withdraw(actor, id);
    }

    private static InvitationView view(Invited invited) {
        Invitation invitation = invited.invitation();
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.roles(),
                invitation.teams(),
                invitation.language(),
                invitation.byName(),
                invitation.at(),
                invitation.expiresAt(),
                invited.link());
    }

    /** The link is there where Heed cannot send mail, in the answer to the invitation and never again. */
    record InvitationView(
            UUID id,
            String email,
            List<String> roles,
            List<Place> teams,
            String language,
            String invitedBy,
            Instant invitedAt,
            Instant expiresAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String link) {}
}
