package heed.conversations;

import java.util.UUID;

/** A conversation with a customer. */
public record ConversationId(UUID value) {}
