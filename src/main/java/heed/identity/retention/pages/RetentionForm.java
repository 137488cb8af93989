package heed.identity.retention.pages;

import java.util.List;

/**
 * What stands in the form of a rule.
 *
 * @param action where it is posted
 * @param kinds what there is to choose from; one of them where the kind stands
 * @param queues every queue, behind <em>all</em>
 */
public record RetentionForm(
        String action,
        List<Choice> kinds,
        String name,
        String place,
        String days,
        boolean keepForGood,
        List<Choice> queues,
        String tag,
        int version) {

    public RetentionForm {
        kinds = List.copyOf(kinds);
        queues = List.copyOf(queues);
    }

    public record Choice(String key, String name, boolean chosen) {}
}
