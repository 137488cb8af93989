package heed.conversations.disclosures;

import heed.conversations.ConversationDirectory;
import heed.conversations.KeepTimeline;
import heed.conversations.KnownConversation;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Fault;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a disclosure has in common: found for whoever may take it, and kept in row, timeline and audit trail. */
@Component
class DisclosureSteps {

    private final ConversationDirectory conversations;
    private final Disclosures disclosures;
    private final KeepTimeline keepTimeline;
    private final AuditTrail audit;

    DisclosureSteps(
            ConversationDirectory conversations, Disclosures disclosures, KeepTimeline keepTimeline, AuditTrail audit) {
        this.conversations = conversations;
        this.disclosures = disclosures;
        this.keepTimeline = keepTimeline;
        this.audit = audit;
    }

    /** A disclosure with its conversation, both locked. */
    record AtHand(Disclosure disclosure, KnownConversation conversation) {}

    AtHand find(Actor actor, UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        Disclosure found = disclosures.find(id).orElseThrow(NotFound::new);
        KnownConversation conversation = conversations.findForChange(actor, found.conversation());
        return new AtHand(disclosures.findForUpdate(id).orElseThrow(NotFound::new), conversation);
    }

    Disclosure read(Actor actor, UUID id) {
        Disclosure found = disclosures.find(id).orElseThrow(NotFound::new);
        conversations.find(actor, found.conversation());
        return found;
    }

    /** @throws Refused with everything that is missing */
    static void refuse(List<Fault> missing) {
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
    }

    /** @param facts places of {@code disclosures.event.<step>} */
    void taken(Actor actor, AtHand at, Disclosure now, String step, String... facts) {
        disclosures.save(now);
        told(actor, at.conversation(), now, step, facts);
    }

    /** The audit trail keeps class and level, never the information itself. */
    void told(Actor actor, KnownConversation conversation, Disclosure now, String step, String... facts) {
        keepTimeline.tell(actor, conversation, "disclosures.event." + step, facts);
        audit.record(
                actor,
                "disclosure-" + step,
                "conversation:" + conversation.id().value(),
                null,
                Map.of(
                        "disclosure",
                        now.id(),
                        "stage",
                        now.stage().key(),
                        "level",
                        now.level(),
                        "classes",
                        now.classification() == null
                                ? List.of()
                                : now.classification().classes().stream()
                                        .map(InformationClass::key)
                                        .sorted()
                                        .toList()));
    }
}
