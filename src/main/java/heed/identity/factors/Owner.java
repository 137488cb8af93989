package heed.identity.factors;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.NotFound;

/** Second factors belong to people: a token has none, not even its owner's. */
final class Owner {

    private Owner() {}

    /** @throws NotFound for anybody but a person */
    static StaffId of(Actor actor) {
        if (actor.id() == null || actor.kind() != Actor.Kind.PERSON) {
            throw new NotFound();
        }
        return actor.id();
    }
}
