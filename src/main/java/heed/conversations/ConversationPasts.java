package heed.conversations;

import heed.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in conversations before now, for modules that ask what they would have done then, or begin to watch them now. */
public interface ConversationPasts {

    /**
     * A moment of a conversation.
     *
     * @param event key of what Heed told there, null where somebody wrote or spoke
     * @param facts of the event, as they were told
     * @param text what was said, its beginning at most
     */
    record Past(
            EntryKind kind, AuthorKind author, @Nullable String event, List<String> facts, String text, Instant at) {

        public Past {
            facts = List.copyOf(facts);
        }
    }

    /** Those that began since then and stand alone, the newest first. */
    List<KnownConversation> openedSince(Actor actor, Instant since, int most);

    /** The moments of each, the oldest first, in one query. */
    Map<ConversationId, List<Past>> pasts(List<KnownConversation> conversations);

    /** Those in which the customer waits for an answer and that ask for work, the longest wait first. */
    List<KnownConversation> waiting(Actor actor, int most);
}
