package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A small mark that another module places on a conversation's head and on its row in the inbox. */
public interface ConversationMark {

    /** The mark as a rendered template, empty for none. */
    Optional<Content> head(Frame frame, Actor actor, KnownConversation conversation);

    /** Marks by conversation, in one query; those without one are left out. */
    Map<ConversationId, Content> rows(Frame frame, Actor actor, Collection<ConversationId> conversations);
}
