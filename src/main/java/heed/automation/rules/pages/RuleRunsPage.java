package heed.automation.rules.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule was asked and what came of it, the newest first.
 *
 * @param outcome of which only those are shown, empty for all
 */
public record RuleRunsPage(
        String id,
        String name,
        String outcome,
        List<Tab> tabs,
        List<Row> rows,
        @Nullable String next) {

    public String address() {
        return "/settings/rules/" + id + "/runs";
    }

    public record Tab(String words, String url, boolean here) {}

    /**
     * @param state of its mark: met, excluded, at-risk or late
     * @param conversation empty where the reader may not know it
     */
    public record Row(
            String at,
            String event,
            String state,
            String icon,
            String outcome,
            String conversation,
            String url,
            List<Check> checks,
            String did,
            String reasons) {}

    /** @param met what was found, empty where nothing was or it is not kept */
    public record Check(String condition, boolean held, String met) {}
}
