package heed.conversations;

import heed.identity.Keepsake.Fit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question which conversations rest, for modules that keep something of them for a time. */
public interface RestingConversations {

    /**
     * Those of these that are resolved or closed and that the first condition fits and none of the others. Each with the key of the
     * sentence that says what must be settled first, empty where nothing stands in the way.
     */
    Map<ConversationId, Optional<String>> among(Collection<ConversationId> ids, Fit own, List<Fit> earlier);
}
