package heed.conversations.links;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Says that two conversations belong together, or that they do not. Whoever says so may change both. */
@Service
class LinkConversations {

    static final int MOST = 1000;

    private final ConversationDirectory conversations;
    private final Links links;
    private final KeepTimeline timeline;
    private final Clock clock;

    LinkConversations(ConversationDirectory conversations, Links links, KeepTimeline timeline, Clock clock) {
        this.conversations = conversations;
        this.links = links;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param relation what the other is to the one
     * @throws Refused where they are linked already, one has a parent, or a circle would close
     */
    @Atomic
    Link link(Actor actor, ConversationId one, Relation relation, ConversationId other) {
        actor.require(Right.CONVERSATIONS_WRITE);
        if (one.equals(other)) {
            throw Refused.because("links.fault.itself");
        }
        Both both = lock(actor, one, other);
        refuseMerged(both.one());
        refuseMerged(both.other());
        ConversationId from = relation.outward() ? one : other;
        ConversationId to = relation.outward() ? other : one;
        refuse(relation.kind(), from, to);
        var link = new Link(Ids.next(), relation.kind(), from, to, now(), actor.name());
        links.add(link, actor);
        tell(actor, both, link, "links.event.");
        return link;
    }

    /** @throws NotFound where the conversation has no such link, or the other may not be changed */
    @Atomic
    Link remove(Actor actor, ConversationId one, UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        conversations.find(actor, one);
        Link link = links.find(id).filter(each -> shown(each, one)).orElseThrow(NotFound::new);
        Both both = lock(actor, link.from(), link.to());
        links.remove(link, actor, now());
        tell(actor, both, link, "links.event.removed-");
        return link;
    }

    /** Undoes a removal. */
    @Atomic
    Link restore(Actor actor, ConversationId one, UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Link removed = links.findRemoved(id).orElseThrow(NotFound::new);
        conversations.find(actor, one);
        return link(actor, removed.from(), removed.seenFrom(removed.from()), removed.to());
    }

    private record Both(KnownConversation one, KnownConversation other) {}

    /** In the order of their ids, so that two who link at once cannot wait for each other. */
    private Both lock(Actor actor, ConversationId one, ConversationId other) {
        conversations.find(actor, one);
        conversations.find(actor, other);
        Stream.of(one.value(), other.value())
                .sorted()
                .forEach(id -> conversations.findForChange(actor, new ConversationId(id)));
        return new Both(conversations.find(actor, one), conversations.find(actor, other));
    }

    private static void refuseMerged(KnownConversation conversation) {
        if (conversation.mergedInto() != null) {
            throw Refused.because("links.fault.merged", String.valueOf(conversation.number()));
        }
    }

    private void refuse(String kind, ConversationId from, ConversationId to) {
        if (links.between(from, to).isPresent()) {
            throw Refused.because("links.fault.linked");
        }
        if (kind.equals(Relation.PARENT.kind())) {
            if (links.toParentOf(from).isPresent()) {
                throw Refused.because("links.fault.parent");
            }
            links.lockAncestors(to); // and read again, now that nobody else can move them
            if (links.lockAncestors(to).contains(from)) {
                throw Refused.because("links.fault.circle");
            }
        }
    }

    /** It is a link of this conversation or of one that was merged into it. */
    private boolean shown(Link link, ConversationId one) {
        return links.of(one, MOST).stream().anyMatch(each -> each.link().equals(link.id()));
    }

    /** Only the number is told: who reads one of the two need not be allowed to know what the other is about. */
    private void tell(Actor actor, Both both, Link link, String event) {
        tell(
                actor,
                both.one(),
                both.other(),
                event + link.seenFrom(both.one().id()).key());
        tell(
                actor,
                both.other(),
                both.one(),
                event + link.seenFrom(both.other().id()).key());
    }

    private void tell(Actor actor, KnownConversation to, KnownConversation about, String event) {
        timeline.tell(actor, to, event, String.valueOf(about.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
