package heed.conversations;

import java.time.Instant;

/**
 * An entry that now stands in a conversation.
 *
 * @param conversation where it stands: the survivor, if the one that was named has been merged
 * @param anew false when the external id was known already and nothing was changed
 */
public record Added(ConversationId conversation, long number, EntryId entry, Instant at, boolean anew) {}
