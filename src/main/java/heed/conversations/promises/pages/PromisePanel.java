package heed.conversations.promises.pages;

import java.util.List;

/** What was promised in a conversation, beside it. */
public record PromisePanel(
        long number,
        List<PromiseRow> promises,
        List<UnbackedRow> unbacked,
        boolean writes,
        String today,
        List<Choice> owners) {

    public PromisePanel {
        promises = List.copyOf(promises);
        unbacked = List.copyOf(unbacked);
        owners = List.copyOf(owners);
    }
}
