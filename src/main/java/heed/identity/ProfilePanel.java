package heed.identity;

import gg.jte.Content;
import heed.web.Frame;

/** A part of a person's own page that a nested package looks after. */
public interface ProfilePanel {

    /** Lower stands higher. */
    int order();

    /** A section with its own heading and forms. */
    Content content(Frame frame, Actor actor);
}
