package heed.knowledge.pages;

import java.util.List;

/**
 * Templates to choose from for one conversation.
 *
 * @param standard whether an answer to exactly this question lies ready
 * @param typed the reply that is being written, kept through the choice
 * @param kind {@code reply} or {@code note}
 */
public record ChoicesPage(
        long number, String subject, String words, boolean standard, List<Choice> choices, String typed, String kind) {

    /**
     * @param text as it would be inserted
     * @param because why it is suggested, empty where it is not
     * @param remark in which language it is where that is not the customer's, and which values are missing; empty for neither
     */
    public record Choice(String id, String name, String code, String text, String because, String remark) {}

    public String address() {
        return "/conversations/" + number + "/reply-templates";
    }
}
