package heed.conversations;

import java.util.Collection;

/** Knows what conversations were called by in the systems that they were brought from. */
public interface FormerNumbers {

    /** The conversations that had this number, in whichever system. */
    Collection<ConversationId> called(String number);
}
