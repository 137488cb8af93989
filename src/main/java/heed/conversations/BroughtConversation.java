package heed.conversations;

/**
 * What came of bringing a conversation.
 *
 * @param version by which a later bringing sees whether somebody has worked on it since
 * @param added entries that were not there before
 * @param followed whether it stands as the other system says, because nobody has worked on it here
 */
public record BroughtConversation(
        ConversationId id, long number, int version, boolean anew, int added, boolean followed) {}
