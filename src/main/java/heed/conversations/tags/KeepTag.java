package heed.conversations.tags;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds a tag to the list, renames it wherever it stands, colours it and puts it away. An old name goes on to find the tag. */
@Service
class KeepTag {

    private static final int LONGEST = 60;

    private final Tags tags;
    private final TagMerges merges;
    private final MoveTags moveTags;
    private final AuditTrail audit;
    private final Clock clock;

    KeepTag(Tags tags, TagMerges merges, MoveTags moveTags, AuditTrail audit, Clock clock) {
        this.tags = tags;
        this.merges = merges;
        this.moveTags = moveTags;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a tag is to be; null leaves a thing as it is. */
    record Wish(
            @Nullable String name,
            @Nullable String colour,
            @Nullable Boolean archived) {}

    /** @throws Invalid with a pointer to what cannot be */
    @Atomic
    Tag add(Actor actor, Wish wish) {
        actor.require(Right.QUEUES_WRITE);
        Tag tag = read(new Tag(Ids.next(), "", Colour.GREY, null, null, 1), wish);
        if (!tags.add(tag)) {
            throw Invalid.at("/name", "tags.fault.taken", tag.name());
        }
        tags.forget();
        audit.record(actor, "tag-addition", "tag:" + tag.name(), null, tag);
        return tag;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     * @throws Invalid with a pointer to what cannot be
     * @throws Refused where it is another's old name
     */
    @Atomic
    Optional<Tag> change(Actor actor, UUID id, Wish wish, int expected) {
        actor.require(Right.QUEUES_WRITE);
        Tag before = tags.lock(List.of(id)).stream().findFirst().orElseThrow(NotFound::new);
        if (before.mergedInto() != null) {
            throw Refused.because("tags.fault.merged", before.name());
        }
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Tag after = read(before, wish);
        if (after.name().equals(before.name())) {
            tags.save(after);
        } else {
            rename(actor, before, after);
        }
        audit.record(actor, "tag-change", "tag:" + before.name(), before, after);
        return tags.find(id);
    }

    /** The old name stays as one that was merged into the new. A tag may take its own old name back. */
    private void rename(Actor actor, Tag before, Tag after) {
        Optional<Tag> taken = tags.findByName(after.name());
        if (taken.isPresent()) {
            if (!before.id().equals(taken.get().mergedInto())) {
                throw Invalid.at("/name", "tags.fault.taken", after.name());
            }
            merges.forget(taken.get().id(), before.id());
        }
        tags.save(after);
        Tag old = new Tag(Ids.next(), before.name(), before.colour(), null, before.id(), 1);
        tags.add(old);
        merges.add(Ids.next(), old, after, actor, clock.instant());
        tags.forget();
        moveTags.move();
    }

    private Tag read(Tag before, Wish wish) {
        var faults = new ArrayList<Fault>();
        String name = wish.name() == null ? before.name() : name(wish.name());
        if (name.isEmpty() || name.length() > LONGEST) {
            faults.add(Fault.at("/name", "conversations.fault.tag"));
        }
        Optional<Colour> colour = wish.colour() == null ? Optional.of(before.colour()) : Colour.of(wish.colour());
        if (colour.isEmpty()) {
            faults.add(Fault.at("/colour", "tags.fault.colour"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Tag(
                before.id(),
                name,
                colour.orElse(Colour.GREY),
                archivedAt(before, wish.archived()),
                before.mergedInto(),
                before.version());
    }

    /** As conversations write it: in small letters and without blanks. */
    static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "-");
    }

    private @Nullable Instant archivedAt(Tag before, @Nullable Boolean archived) {
        if (Objects.requireNonNullElse(archived, before.archived()) == before.archived()) {
            return before.archivedAt();
        }
        return before.archived() ? null : clock.instant();
    }
}
