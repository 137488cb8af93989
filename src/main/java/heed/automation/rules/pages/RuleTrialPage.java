package heed.automation.rules.pages;

import java.util.List;

/**
 * What a rule would have done lately.
 *
 * @param summary in one sentence
 * @param untold events that the past does not tell, in words, empty where it tells all
 * @param failed the conditions with how often each did not hold
 */
public record RuleTrialPage(
        String id,
        String name,
        int days,
        String summary,
        String untold,
        List<Failed> failed,
        List<Match> matches,
        boolean more,
        boolean on,
        boolean mayChange) {

    public String address() {
        return "/settings/rules/" + id;
    }

    public record Failed(String condition, long times) {}

    /**
     * @param does what it would have done, one line each
     * @param problem why it would have failed or been held back, empty where it would not
     */
    public record Match(
            String url, String number, String subject, String event, String at, List<Does> does, String problem) {}

    /** @param html what would have been said, empty where nothing would */
    public record Does(String words, String html) {}
}
