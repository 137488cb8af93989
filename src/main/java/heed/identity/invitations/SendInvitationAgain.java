package heed.identity.invitations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.Secrets;
import heed.identity.invitations.InviteStaff.Invited;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends an invitation with a new link; the one sent before holds no more. */
@Service
class SendInvitationAgain {

    private final Invitations invitations;
    private final InvitationLetter letter;
    private final AuditTrail audit;
    private final Clock clock;

    SendInvitationAgain(Invitations invitations, InvitationLetter letter, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.letter = letter;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    Invited send(Actor actor, UUID id) {
        actor.require(Right.STAFF_WRITE);
        Invitation renewed =
                invitations.findForUpdate(id).orElseThrow(NotFound::new).again(clock.instant());
        String token = Secrets.random();
        invitations.renew(renewed, Secrets.hash(token));
        audit.record(actor, "invitation-sending", "invitation:" + id, null, InviteStaff.facts(renewed));
        return new Invited(renewed, letter.send(renewed, token));
    }
}
