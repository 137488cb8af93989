package heed.conversations.routing;

import heed.conversations.routing.TagRoutings.TagRouting;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what a tag asks of whoever answers. */
@Service
class RateTag {

    private final TagRoutings tags;
    private final Turns turns;
    private final AuditTrail audit;
    private final Stir stir;
    private final Clock clock;

    RateTag(TagRoutings tags, Turns turns, AuditTrail audit, Stir stir, Clock clock) {
        this.tags = tags;
        this.turns = turns;
        this.audit = audit;
        this.stir = stir;
        this.clock = clock;
    }

    @Atomic
    TagRouting rate(Actor actor, @Nullable String tag, @Nullable List<String> skills, boolean complex) {
        actor.require(Right.QUEUES_WRITE);
        String named = tag == null ? "" : tag.strip();
        var faults = new ArrayList<Fault>();
        if (named.isEmpty() || named.length() > 60) {
            faults.add(Fault.at("/tag", "routing.fault.tag"));
        }
        List<Skill> needed = Skill.read(skills == null ? List.of() : skills, "/skills", faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var rating = new TagRouting(named, needed, complex);
        tags.save(rating);
        turns.refresh(null, named, clock.instant());
        audit.record(actor, "tag-routing", "tag:" + named, null, rating);
        stir.line();
        return rating;
    }

    @Atomic
    void forget(Actor actor, String tag) {
        actor.require(Right.QUEUES_WRITE);
        if (!tags.remove(tag)) {
            throw new NotFound();
        }
        turns.refresh(null, tag, clock.instant());
        audit.record(actor, "tag-routing-removal", "tag:" + tag, tag, null);
        stir.line();
    }
}
