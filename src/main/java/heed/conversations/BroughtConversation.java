package heed.conversations;

/**
 * What came of bringing a conversation.
 *
 * @param version by which a later bringing sees whether somebody has worked on it since
 * @param added entries that were not there before
 */
public record BroughtConversation(ConversationId id, long number, int version, boolean anew, int added) {}
