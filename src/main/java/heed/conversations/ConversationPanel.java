package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Optional;

/** A place beside a conversation that another module fills, without conversations knowing it. */
public interface ConversationPanel {

    /** Lower stands higher. */
    int order();

    /** What to show beside the conversation, empty for nothing. */
    Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation);

    /**
     * A titled part of the side.
     *
     * @param key names it on the page, and in addresses that lead to it
     * @param title in the reader's language
     * @param body a rendered template
     * @param open whether it stands open from the start
     */
    record Panel(String key, String title, Content body, boolean open) {}
}
