package heed.conversations;

import heed.identity.Actor;

/** Begins a conversation with what a customer wrote or said. */
public interface OpenConversation {

    Opened open(Actor actor, Opening opening);
}
