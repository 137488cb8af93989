package heed.identity.retention.pages;

import heed.web.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, what it would reach at this moment, and what it did.
 *
 * @param trial what a dry run has found, null where there was none of the rule as it stands
 * @param findings the oldest first
 * @param more where the list goes on, null at its end
 * @param tries whether it can be tried
 * @param releases whether the reader can put it in force
 * @param own whether it waits for somebody else than the reader
 * @param ends whether it can be ended
 * @param form null where it cannot be changed
 */
public record RetentionRulePage(
        RetentionPage.Line line,
        String written,
        @Nullable String trial,
        List<Finding> findings,
        @Nullable String more,
        boolean tries,
        boolean releases,
        boolean own,
        boolean ends,
        @Nullable RetentionForm form,
        List<RetentionPage.RunLine> runs,
        Faults faults) {

    public RetentionRulePage {
        findings = List.copyOf(findings);
        runs = List.copyOf(runs);
    }

    /** What the rule fits. @param hindrance why it has to stay for now, null where it goes */
    public record Finding(
            String name,
            @Nullable String url,
            String since,
            @Nullable String hindrance) {}
}
