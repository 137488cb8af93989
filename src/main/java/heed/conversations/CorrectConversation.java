package heed.conversations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.parties.CustomerId;
import heed.parties.KnownCustomer;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts right what a conversation is called and whose it is. Who wrote what stays as it was; measurements count for the right customer. */
@Service
class CorrectConversation {

    private final VisibleConversations visible;
    private final Conversations conversations;
    private final Entries entries;
    private final OutgoingReplies outgoing;
    private final CustomerDirectory customers;
    private final ChangeConversation changeConversation;
    private final ConversationFacts facts;
    private final Hindrances hindrances;
    private final Observers observers;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    CorrectConversation(
            VisibleConversations visible,
            Conversations conversations,
            Entries entries,
            OutgoingReplies outgoing,
            CustomerDirectory customers,
            ChangeConversation changeConversation,
            ConversationFacts facts,
            Hindrances hindrances,
            Observers observers,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.visible = visible;
        this.conversations = conversations;
        this.entries = entries;
        this.outgoing = outgoing;
        this.customers = customers;
        this.changeConversation = changeConversation;
        this.facts = facts;
        this.hindrances = hindrances;
        this.observers = observers;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Puts right, and decides in the same step.
     *
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     * @throws Invalid with a pointer to each thing that cannot be
     * @throws Refused with each reason why it must stay with its customer
     */
    @Atomic
    Optional<Conversation> correct(
            Actor actor, ConversationId id, Correction correction, HandlingChange change, int expected) {
        Conversation before = visible.findForUpdate(actor, id);
        if (expected != 0 && expected != before.version()) {
            return Optional.empty();
        }
        Conversation after = read(actor, before, correction);
        if (!after.equals(before)) {
            refuse(before, after);
            conversations.correct(after);
            tell(actor, before, after, clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        return changeConversation.change(actor, id, change, 0);
    }

    private Conversation read(Actor actor, Conversation before, Correction correction) {
        var faults = new ArrayList<Fault>();
        String subject = correction.subject() == null ? before.subject() : OpeningReading.subject(correction.subject());
        if (subject.length() > OpeningReading.LONGEST_SUBJECT) {
            faults.add(Fault.at("/subject", "conversations.fault.long", OpeningReading.LONGEST_SUBJECT));
        }
        CustomerId customer = before.customer();
        if (correction.customer() != null && !correction.customer().equals(customer)) {
            actor.require(Right.CUSTOMERS_READ);
            Optional<KnownCustomer> known = customers.find(correction.customer());
            if (known.isEmpty()) {
                faults.add(Fault.at("/customer", "conversations.fault.no-customer"));
            }
            customer = known.map(KnownCustomer::id).orElse(customer);
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return before.corrected(subject, customer);
    }

    /** Whatever was promised, asked for or sent to one customer never reaches another. */
    private void refuse(Conversation before, Conversation after) {
        if (before.mergedInto() != null) {
            throw Refused.because("bulk.refused.merged");
        }
        if (before.customer().equals(after.customer())) {
            return;
        }
        var reasons = new ArrayList<>(hindrances.toChangingCustomer(KnownConversation.of(before)));
        if (!outgoing.of(before.id()).isEmpty()) {
            reasons.add(Fault.at("", "conversations.fault.leaving"));
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private void tell(Actor actor, Conversation before, Conversation after, Instant at) {
        if (!before.subject().equals(after.subject())) {
            List<String> names = List.of(after.subject(), before.subject());
            entries.add(Events.entry(actor, after.id(), after.language(), "renamed", names, at), after.subject(), null);
        }
        if (!before.customer().equals(after.customer())) {
            // Without names: what one customer is called must not stay with another's conversation.
            entries.add(Events.entry(actor, after.id(), after.language(), "customer", List.of(), at), "", null);
            facts.record(List.of(ConversationFacts.customerCorrected(after, at, Ids.next())));
            audit.record(
                    actor,
                    "conversation-customer",
                    "conversation:" + after.id().value(),
                    Map.of("customer", before.customer().value()),
                    Map.of("customer", after.customer().value()));
        }
        observers.changed(actor, after, before, at);
        news.tell("inbox");
        news.tell("conversation:" + after.id().value());
    }
}
