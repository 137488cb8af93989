package heed.conversations.tags;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes one tag of two, and two of one again. Which conversations had which is remembered. */
@Service
class MergeTags {

    private final Tags tags;
    private final TagMerges merges;
    private final MoveTags moveTags;
    private final AuditTrail audit;
    private final Clock clock;

    MergeTags(Tags tags, TagMerges merges, MoveTags moveTags, AuditTrail audit, Clock clock) {
        this.tags = tags;
        this.merges = merges;
        this.moveTags = moveTags;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every conversation with the first has the second instead: some at once, the rest within the next minutes.
     *
     * @throws Invalid where they are the same, or the second is none
     * @throws Refused where one of them is another's old name
     */
    @Atomic
    Tag merge(Actor actor, UUID id, UUID into) {
        actor.require(Right.QUEUES_WRITE);
        List<Tag> both = tags.lock(List.of(id, into));
        Tag tag = of(both, id);
        if (id.equals(into) || both.stream().noneMatch(each -> each.id().equals(into))) {
            throw Invalid.at("/into", "tags.fault.into");
        }
        Tag survivor = of(both, into);
        both.stream().filter(each -> each.mergedInto() != null).forEach(each -> {
            throw Refused.because("tags.fault.merged", each.name());
        });
        tags.save(new Tag(id, tag.name(), tag.colour(), tag.archivedAt(), into, tag.version()));
        merges.add(Ids.next(), tag, survivor, actor, clock.instant());
        audit.record(actor, "tag-merge", "tag:" + tag.name(), tag, survivor);
        moveTags.move();
        return tags.find(into).orElseThrow();
    }

    /**
     * The tag stands for itself again, where it stood.
     *
     * @throws Refused where it is not merged
     */
    @Atomic
    Tag undo(Actor actor, UUID id) {
        actor.require(Right.QUEUES_WRITE);
        Tag tag = of(tags.lock(List.of(id)), id);
        UUID into = tag.mergedInto();
        if (into == null) {
            throw Refused.because("tags.fault.not-merged", tag.name());
        }
        Tag survivor = tags.find(into).orElseThrow();
        tags.save(new Tag(id, tag.name(), tag.colour(), tag.archivedAt(), null, tag.version()));
        merges.undo(tag, survivor, clock.instant());
        audit.record(actor, "tag-merge-undo", "tag:" + tag.name(), survivor, tag);
        moveTags.move();
        return tags.find(id).orElseThrow();
    }

    private static Tag of(List<Tag> some, UUID id) {
        return some.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
