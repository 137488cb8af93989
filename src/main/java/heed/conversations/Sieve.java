package heed.conversations;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A condition that another module answers, for a few conversations at a time, because too many fulfil it to name them all. */
interface Sieve {

    /** Those of the list for which it holds. */
    Set<ConversationId> holds(Collection<Conversation> some);

    /** The list without those that fall through. */
    default List<Conversation> keep(List<Conversation> some) {
        Set<ConversationId> kept = some.isEmpty() ? Set.of() : holds(some);
        return some.stream().filter(each -> kept.contains(each.id())).toList();
    }

    /** Keeps what this one does not. */
    default Sieve turned() {
        return some -> {
            Set<ConversationId> held = holds(some);
            return some.stream()
                    .map(Conversation::id)
                    .filter(id -> !held.contains(id))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        };
    }
}
