package heed.identity.invitations;

import heed.identity.Actor;
import heed.identity.Right;
import heed.web.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks up who is invited and has not come yet. */
@Service
class FindInvitations {

    private final Invitations invitations;

    FindInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    Slice<Invitation> page(Actor actor, @Nullable UUID before, int limit) {
        actor.require(Right.STAFF_WRITE);
        int most = Math.clamp(limit, 1, Slice.MOST);
        return Slice.of(
                invitations.page(before, most + 1),
                most,
                invitation -> invitation.id().toString());
    }
}
