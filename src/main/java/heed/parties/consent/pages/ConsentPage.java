package heed.parties.consent.pages;

import heed.web.Faults;
import java.util.List;

/**
 * What a customer agreed and objected to.
 *
 * @param url the customer's address
 * @param failed which form something was wrong with: {@code consent} or {@code limit}
 */
public record ConsentPage(
        String url,
        List<Row> purposes,
        List<Limit> limits,
        List<String> past,
        boolean writes,
        Form form,
        String failed,
        Faults faults) {

    /**
     * @param text the words in which one is asked now
     * @param state as {@code data-state}
     * @param said when and how it was given or withdrawn, empty where nothing was said
     */
    public record Row(
            String key,
            String text,
            String state,
            String icon,
            String words,
            String said,
            boolean given,
            boolean open) {}

    /** One in force. */
    public record Limit(String id, String words, String since) {}

    /** What was typed. */
    public record Form(String purpose, String how, String kind, String reason) {}

    public Faults faultsOf(String form) {
        return failed.equals(form) ? faults : Faults.NONE;
    }
}
