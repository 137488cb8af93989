package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.rules.Judgement.Matching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a rule to be.
 *
 * @param delay how long a customer has waited, or how near a due time is; null where no event asks for it
 * @param calendar key of the calendar in which a wait counts, null where every hour does
 * @param stops whether the rules behind it are not asked once it has acted
 * @param mostADay how often it may act on one conversation within 24 hours
 */
record RuleDraft(
        String name,
        Set<EventKind> events,
        @Nullable Duration delay,
        @Nullable String calendar,
        Matching matching,
        List<Condition> conditions,
        List<RuleAction> actions,
        boolean stops,
        @Nullable Instant activeFrom,
        @Nullable Instant activeUntil,
        int mostADay) {

    RuleDraft {
        events = Set.copyOf(events);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }
}
