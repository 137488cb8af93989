package heed.conversations.links;

import heed.conversations.ConversationDirectory;
import heed.conversations.ConversationId;
import heed.conversations.KnownConversation;
import heed.conversations.links.MergeCandidates.Candidates;
import heed.conversations.links.MergePreview.Side;
import heed.identity.Actor;
import heed.identity.Right;
import heed.parties.CustomerDirectory;
import heed.platform.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says before two conversations are merged which may be meant, and what would come together. */
@Component
class PreviewMerge {

    private static final int MOST = 6;

    private final ConversationDirectory conversations;
    private final CustomerDirectory customers;
    private final MergeCandidates candidates;

    PreviewMerge(ConversationDirectory conversations, CustomerDirectory customers, MergeCandidates candidates) {
        this.conversations = conversations;
        this.customers = customers;
        this.candidates = candidates;
    }

    /**
     * An open conversation that may be about the same.
     *
     * @param sameCustomer whether it is the same customer's
     * @param sameSubject whether it is called the same
     */
    record Suggestion(KnownConversation conversation, boolean sameCustomer, boolean sameSubject) {}

    /** Those that speak most for being the same first; only what the actor may change. */
    List<Suggestion> suggestions(Actor actor, KnownConversation one) {
        requireWriting(actor, one);
        Set<String> queues = actor.queuesFor(Right.CONVERSATIONS_WRITE);
        Candidates found = candidates.of(one, customers.allOf(one.customer()), queues, MOST);
        Map<ConversationId, KnownConversation> known = conversations.findAll(actor, found.all()).stream()
                .collect(Collectors.toMap(KnownConversation::id, Function.identity()));
        return found.all().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .limit(MOST)
                .map(each -> new Suggestion(
                        each,
                        found.sameCustomer().contains(each.id()),
                        found.sameSubject().contains(each.id())))
                .toList();
    }

    /** @throws NotFound where the actor may not change both */
    MergePreview preview(Actor actor, KnownConversation leaving, KnownConversation staying) {
        requireWriting(actor, leaving);
        requireWriting(actor, staying);
        return new MergePreview(
                side(actor, leaving),
                side(actor, staying),
                hindrance(leaving, staying),
                !customers.allOf(leaving.customer()).contains(staying.customer()));
    }

    private static void requireWriting(Actor actor, KnownConversation conversation) {
        actor.require(Right.CONVERSATIONS_WRITE);
        if (!actor.may(Right.CONVERSATIONS_WRITE, conversation.queue())) {
            throw new NotFound();
        }
    }

    private static @Nullable String hindrance(KnownConversation leaving, KnownConversation staying) {
        if (leaving.id().equals(staying.id())) {
            return "conversations.fault.merge-same";
        }
        return leaving.mergedInto() != null || staying.mergedInto() != null
                ? "conversations.fault.merged-already"
                : null;
    }

    private Side side(Actor actor, KnownConversation conversation) {
        String customer = customers.names(List.of(conversation.customer())).getOrDefault(conversation.customer(), "");
        boolean notes = actor.may(Right.NOTES_READ, conversation.queue());
        return new Side(conversation, customer, candidates.spoke(conversation.id(), notes));
    }
}
