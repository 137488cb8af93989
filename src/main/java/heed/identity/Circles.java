package heed.identity;

import java.util.Map;

/** The question with whom somebody shares things. */
public interface Circles {

    /** @param publishing the right with which one changes what is shared with the whole company */
    Circle of(Actor actor, Right publishing);

    /** The name of every team by its key, by name. */
    Map<String, String> teams();
}
