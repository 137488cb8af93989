package heed.identity.invitations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes an invitation back: its link is dead at once. */
@Service
class WithdrawInvitation {

    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawInvitation(Invitations invitations, AuditTrail audit, Clock clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    @Atomic
    Invitation withdraw(Actor actor, UUID id) {
        actor.require(Right.STAFF_WRITE);
        Invitation invitation = invitations.findForUpdate(id).orElseThrow(NotFound::new);
        invitations.withdraw(id, clock.instant());
        audit.record(actor, "invitation-withdrawal", "invitation:" + id, InviteStaff.facts(invitation), null);
        return invitation;
    }
}
