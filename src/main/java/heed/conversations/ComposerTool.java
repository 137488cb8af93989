package heed.conversations;

import gg.jte.Content;
import heed.identity.Actor;
import heed.web.Frame;
import java.util.Optional;

/** A tool for writing, such as a choice of templates, that another module places below the words of a reply. */
public interface ComposerTool {

    /** Lower stands first. */
    int order();

    /** The tool as a rendered template inside the reply's form, empty for none here. */
    Optional<Content> tool(Frame frame, Actor actor, KnownConversation conversation);
}
