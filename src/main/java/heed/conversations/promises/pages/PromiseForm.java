package heed.conversations.promises.pages;

import heed.web.Faults;
import java.util.List;

/**
 * A promise as somebody is writing it down.
 *
 * @param commitment the words in a reply that it backs, empty for none
 * @param today the first day that can be chosen
 */
public record PromiseForm(
        long number,
        String text,
        String day,
        String time,
        String commitment,
        String today,
        List<Choice> owners,
        Faults faults) {

    public PromiseForm {
        owners = List.copyOf(owners);
    }
}
