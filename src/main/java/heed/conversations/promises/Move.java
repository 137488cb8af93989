package heed.conversations.promises;

import java.time.Instant;

/** A promise that was given another date, why, and by whom. */
record Move(Instant at, String byName, Instant from, Due to, String reason) {}
