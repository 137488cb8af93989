package heed.conversations.routing;

import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may decide about somebody's work: they who keep the staff, and the lead of one of the person's teams. */
@Component
record Superiors(StaffDirectory staff) {

    boolean mayDecide(Actor actor, StaffId about) {
        StaffId self = actor.id();
        return actor.may(Right.STAFF_WRITE)
                || (self != null
                        && actor.may(Right.STAFF_READ)
                        && staff.ledBy(self).contains(about));
    }

    /** @throws NotFound where there is no such active person, or the actor does not lead them */
    void requireLead(Actor actor, StaffId about) {
        if (!actor.may(Right.STAFF_WRITE)) {
            actor.require(Right.STAFF_READ);
        }
        if (!mayDecide(actor, about) || staff.active(List.of(about)).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Everybody may say for themselves whether they are there. */
    void requireLeadOrSelf(Actor actor, StaffId about) {
        if (!about.equals(actor.id())) {
            requireLead(actor, about);
        }
    }
}
