package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Optional;

/** A tool, such as the way to the next conversation, that another module places above the list of the inbox. */
public interface InboxTool {

    /** Lower stands first. */
    int order();

    /** The tool as a rendered template, empty for none. */
    Optional<Content> tool(Frame frame, Actor actor);
}
