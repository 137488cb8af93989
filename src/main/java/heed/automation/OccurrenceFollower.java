package heed.automation;

import heed.conversations.KnownConversation;

/** Does what follows from an occurrence, in the one transaction in which the occurrence is worked off. */
public interface OccurrenceFollower {

    /** Lower comes first. */
    int order();

    /** @param conversation as it stood when the first follower was asked */
    void follow(Occurrence occurrence, KnownConversation conversation);
}
