package heed.conversations;

import java.util.Collection;
import java.util.Set;

/**
 * Says which conversations ask what has been asked and answered many times, so that routing can keep the others for those who
 * know most. The module that keeps the standard answers implements it.
 */
public interface StandardQuestions {

    /** Those of them for which a standard answer lies ready, in one query. */
    Set<ConversationId> among(Collection<ConversationId> conversations);
}
