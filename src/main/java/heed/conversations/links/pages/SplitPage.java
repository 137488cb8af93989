package heed.conversations.links.pages;

import heed.web.Faults;
import java.util.List;

/**
 * Choosing what becomes a conversation of its own.
 *
 * @param subject what the new one will be about
 * @param name of the customer whose matter it is, with their address; both empty for whoever wrote the first message chosen
 */
public record SplitPage(
        long number, String title, List<Choice> choices, String subject, String name, String email, Faults faults) {

    public SplitPage {
        choices = List.copyOf(choices);
    }

    /** One entry that may be chosen. */
    public record Choice(String id, String author, String kind, String at, String beginning, boolean chosen) {}
}
