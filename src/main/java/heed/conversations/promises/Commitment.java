package heed.conversations.promises;

import heed.conversations.ConversationId;
import heed.conversations.EntryId;
import heed.identity.StaffId;
import java.time.Instant;
import java.util.UUID;

/** Words of a reply that commit somebody, as long as no promise stands behind them. */
record Commitment(UUID id, ConversationId conversation, EntryId entry, String words, Instant at, StaffId by) {}
