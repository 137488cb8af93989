package heed.identity.invitations;

import heed.identity.Actor;
import heed.identity.AddStaff;
import heed.identity.AuditTrail;
import heed.identity.Secrets;
import heed.identity.StaffDetails;
import heed.identity.StaffId;
import heed.identity.StaffMember;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes the invited a member of staff; the invitation is used up with it. */
@Service
class AcceptInvitation {

    private final Invitations invitations;
    private final AddStaff addStaff;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptInvitation(Invitations invitations, AddStaff addStaff, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.addStaff = addStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only looks: programs that read mail open links too. @throws NotFound for a token that holds no more, or never did */
    Invitation look(String token) {
        return invitations
                .find(Secrets.hash(token))
                .filter(invitation -> invitation.holdsAt(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound for a token that holds no more, or never did
     * @throws Invalid where name, password or language cannot be taken; the invitation then still holds
     */
    @Atomic
    StaffId accept(String token, String name, String password, String language) {
        Invitation invitation = invitations
                .findForUpdate(Secrets.hash(token))
                .filter(found -> found.holdsAt(clock.instant()))
                .orElseThrow(NotFound::new);
        StaffMember member = addStaff.add(
                Actor.SYSTEM,
                new StaffDetails(
                        name, invitation.email(), password, invitation.roles(), invitation.teams(), language, null));
        invitations.accept(invitation.id(), member.id(), clock.instant());
        audit.record(
                member.actor(),
                "invitation-acceptance",
                "invitation:" + invitation.id(),
                null,
                Map.of("staff", member.id().value(), "by", invitation.byName()));
        return member.id();
    }
}
