package heed.conversations.links.pages;

import heed.conversations.links.pages.LinksPanel.Choice;
import heed.web.Faults;
import java.util.List;

/**
 * Looking for the conversation to link with.
 *
 * @param words what was typed: a number, or words to search for
 * @param searched whether there was something to look for
 */
public record LinkPage(
        long number,
        String subject,
        String relation,
        List<Choice> relations,
        String words,
        boolean searched,
        List<Found> found,
        Faults faults) {

    public LinkPage {
        relations = List.copyOf(relations);
        found = List.copyOf(found);
    }
}
