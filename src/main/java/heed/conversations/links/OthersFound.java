package heed.conversations.links;

import heed.conversations.links.pages.Found;
import heed.web.Faults;
import java.util.List;

/**
 * What a search for the other conversation came to.
 *
 * @param searched whether there was something to look for, and it was understood
 */
record OthersFound(boolean searched, List<Found> found, Faults faults) {

    OthersFound {
        found = List.copyOf(found);
    }
}
