package heed.conversations.promises;

import java.util.UUID;

/** Names a promise. */
record PromiseId(UUID value) {}
