package heed.conversations.links;

import heed.conversations.ConversationId;
import java.time.Instant;
import java.util.UUID;

/**
 * Two conversations that belong together, as their row has it.
 *
 * @param kind {@code related}, {@code parent} from the child to its parent, or {@code duplicate} from what repeats to what is repeated
 */
record Link(UUID id, String kind, ConversationId from, ConversationId to, Instant at, String by) {

    /** How the link is seen from one of the two. */
    Relation seenFrom(ConversationId one) {
        return Relation.of(kind, from.equals(one));
    }

    ConversationId otherThan(ConversationId one) {
        return from.equals(one) ? to : from;
    }
}
