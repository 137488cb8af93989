package heed.conversations.promises;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.conversations.KnownConversation;
import heed.conversations.promises.Promise.Made;
import heed.conversations.promises.Promise.State;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down what a customer was promised. What was said in a reply is then backed by somebody and a date. */
@Service
class MakePromise {

    private final PromiseBook book;
    private final Promises promises;
    private final Commitments commitments;
    private final ConversationDirectory conversations;
    private final StaffDirectory staff;

    MakePromise(
            PromiseBook book,
            Promises promises,
            Commitments commitments,
            ConversationDirectory conversations,
            StaffDirectory staff) {
        this.book = book;
        this.promises = promises;
        this.commitments = commitments;
        this.conversations = conversations;
        this.staff = staff;
    }

    /**
     * What is to be promised.
     *
     * @param owner null for the one who makes it, or for whoever has the conversation where a program does
     * @param entry the reply in which it was made, null where it was by word of mouth
     * @param commitment the words in a reply that it backs, null to let Heed find them
     * @param at when it was made; null for now
     */
    record Wording(
            String text,
            Due due,
            @Nullable StaffId owner,
            @Nullable EntryId entry,
            @Nullable UUID commitment,
            @Nullable Instant at) {}

    /**
     * @throws Invalid with a pointer to each field that is missing or none
     * @throws Refused where the conversation is resolved: nobody would look for it there
     */
    @Atomic
    Promise make(Actor actor, ConversationId id, Wording wording) {
        KnownConversation conversation = conversations.findForChange(actor, id);
        Instant at = book.moment(actor, wording.at());
        String text = PromiseBook.words("/text", wording.text(), "promises.fault.text");
        StaffId owner = owner(actor, conversation, wording, at);
        if (conversation.done() && wording.at() == null) {
            throw Refused.because("promises.fault.done");
        }
        Instant due = wording.due().at().truncatedTo(ChronoUnit.MICROS);
        var promise = new Promise(
                new PromiseId(Ids.next()),
                conversation.id(),
                wording.entry(),
                text,
                new Made(actor.id(), actor.name(), at),
                owner,
                due,
                new Due(due, wording.due().wholeDay()),
                State.OPEN,
                null,
                null,
                1);
        book.writeNew(actor, conversation, promise);
        back(promise, wording);
        return promise;
    }

    private StaffId owner(Actor actor, KnownConversation conversation, Wording wording, Instant at) {
        var faults = new ArrayList<Fault>();
        @Nullable
        StaffId owner =
                wording.owner() != null ? wording.owner() : actor.id() != null ? actor.id() : conversation.assignee();
        if (owner == null || !mayOwn(conversation.queue(), owner)) {
            faults.add(Fault.at("/owner", "promises.fault.owner"));
        }
        if (!wording.due().at().isAfter(at)) {
            faults.add(Fault.at("/dueAt", "promises.fault.past"));
        }
        if (wording.entry() != null && !promises.standsIn(conversation.id(), wording.entry())) {
            faults.add(Fault.at("/entry", "promises.fault.entry"));
        }
        if (!faults.isEmpty() || owner == null) {
            throw new Invalid(faults);
        }
        return owner;
    }

    /** Whether this colleague is active and answers the queue. */
    boolean mayOwn(String queue, StaffId owner) {
        return staff.whoMayAnswer(queue).stream().anyMatch(each -> each.id().equals(owner));
    }

    private void back(Promise promise, Wording wording) {
        if (wording.commitment() != null) {
            List<Commitment> named = commitments.unbackedOf(promise.conversation()).stream()
                    .filter(each -> each.id().equals(wording.commitment()))
                    .toList();
            commitments.back(named.stream().findFirst().orElseThrow(NotFound::new), promise.id());
        } else if (wording.entry() != null) {
            commitments.unbackedOf(promise.conversation()).stream()
                    .filter(each -> each.entry().equals(wording.entry()))
                    .findFirst()
                    .ifPresent(each -> commitments.back(each, promise.id()));
        }
    }
}
