package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Optional;

/** A place beside a conversation that another module fills, without conversations knowing it. */
public interface ConversationPanel {

    /** Where on the side it stands. */
    Place place();

    /** What to show beside the conversation, empty for nothing. */
    Optional<Panel> panel(Frame frame, Actor actor, KnownConversation conversation);

    /**
     * A titled part of the side.
     *
     * @param key names it on the page, and in addresses that lead to it
     * @param title in the reader's language
     * @param body a rendered template
     * @param open whether it has something to say now: it stands open then, even for a person who closed it before
     */
    record Panel(String key, String title, Content body, boolean open) {}

    /** The side from its top to its foot: first who writes, then what is owed to them, then our own work. */
    enum Place {
        CUSTOMER,
        PROMISES,
        FIELDS,
        DISCLOSURES,
        ATTENTION,
        LINKS,
        TURN,
        EFFORT
    }
}
