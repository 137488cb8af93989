package heed.conversations;

import java.util.UUID;

/** One entry of a conversation's timeline. */
public record EntryId(UUID value) {}
