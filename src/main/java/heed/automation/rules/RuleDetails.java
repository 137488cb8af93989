package heed.automation.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import heed.automation.ActionDetails;
import heed.automation.Occurrences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is told in the API.
 *
 * @param events opened, customer-wrote, replied, assigned, moved, status-changed, priority-changed, tags-changed, promise-broken,
 *     waiting, due-soon, missed
 * @param delay ISO 8601; of {@code waiting} and {@code due-soon}
 * @param matching all or any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleDetails(
        @Nullable String name,
        @Nullable List<String> events,
        @Nullable String delay,
        @Nullable String calendar,
        @Nullable String matching,
        @Nullable List<ConditionDetails> conditions,
        @Nullable List<ActionDetails> actions,
        @Nullable Boolean stops,
        @Nullable Instant activeFrom,
        @Nullable Instant activeUntil,
        @Nullable Integer mostADay) {

    /** A condition as it is told in the API and kept in a row. */
    record ConditionDetails(
            @Nullable String field,
            @Nullable String operator,
            @Nullable List<String> values) {

        static ConditionDetails of(Condition condition) {
            return new ConditionDetails(
                    condition.subject().key(), condition.operator().key(), condition.values());
        }

        /** Of a row, which was checked when it was written. */
        Condition stored() {
            return new Condition(
                    Condition.Subject.of(String.valueOf(field)).orElseThrow(),
                    Condition.Operator.of(String.valueOf(operator)).orElseThrow(),
                    values == null ? List.of() : values);
        }
    }

    static RuleDetails of(RuleDraft draft) {
        Duration delay = draft.delay();
        return new RuleDetails(
                draft.name(),
                List.of(Occurrences.keys(draft.events())),
                delay == null ? null : delay.toString(),
                draft.calendar(),
                draft.matching().key(),
                draft.conditions().stream().map(ConditionDetails::of).toList(),
                draft.actions().stream().map(RuleAction::details).toList(),
                draft.stops(),
                draft.activeFrom(),
                draft.activeUntil(),
                draft.mostADay());
    }
}
