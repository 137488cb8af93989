package heed.standards;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;

/** A standard with its versions and its history, as those who may read or change it find it. */
@Service
class Standards {

    private final StandardVersions versions;
    private final Milestones milestones;

    Standards(StandardVersions versions, Milestones milestones) {
        this.versions = versions;
        this.milestones = milestones;
    }

    List<StandardVersion> all(Actor actor) {
        actor.require(Right.STANDARDS_READ);
        return versions.newest();
    }

    /** @throws NotFound where there is none of this code */
    Standard find(Actor actor, String code) {
        actor.require(Right.STANDARDS_READ);
        return find(code);
    }

    /** The standard while nobody else can change it, for one who has this right. */
    Standard lock(Actor actor, Right right, String code) {
        actor.require(right);
        if (!versions.lock(code)) {
            throw new NotFound();
        }
        return find(code);
    }

    private Standard find(String code) {
        List<StandardVersion> found = versions.of(code);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return new Standard(code, found, milestones.of(code), milestones.evidenceOf(code));
    }
}
