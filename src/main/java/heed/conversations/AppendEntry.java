package heed.conversations;

import heed.identity.Actor;

/** Adds to a conversation what was written or said. A customer's message opens it again. */
public interface AppendEntry {

    Added append(Actor actor, ConversationId id, Addition addition);
}
