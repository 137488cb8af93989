package heed.automation.rules;

import heed.automation.Action;
import heed.automation.ActionDetails;
import heed.identity.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a rule does. */
sealed interface RuleAction {

    /** What a macro can do too. */
    record Step(Action action) implements RuleAction {}

    /**
     * Tells a colleague.
     *
     * @param whom null for whoever answers the conversation then
     */
    record Tell(@Nullable StaffId whom, String text) implements RuleAction {}

    /** Calls a webhook, whichever events it waits for by itself. */
    record Call(UUID webhook) implements RuleAction {}

    /** As it is told in the API and kept in a row. */
    static ActionDetails details(RuleAction action) {
        return switch (action) {
            case Step(var step) -> ActionDetails.of(step);
            case Tell(var whom, var text) ->
                new ActionDetails(
                        "notify",
                        text,
                        null,
                        whom == null ? "assignee" : whom.value().toString(),
                        null,
                        null,
                        null,
                        null);
            case Call(var webhook) -> ActionDetails.to("webhook", webhook.toString());
        };
    }

    /** Of a row, which was checked when it was written. */
    static RuleAction stored(ActionDetails details) {
        String to = String.valueOf(details.to());
        return switch (String.valueOf(details.action())) {
            case "notify" ->
                new Tell(
                        to.equals("assignee") ? null : new StaffId(UUID.fromString(to)),
                        String.valueOf(details.text()));
            case "webhook" -> new Call(UUID.fromString(to));
            default -> new Step(details.stored());
        };
    }
}
