package heed.automation.rules;

import heed.automation.ActionDetails;
import heed.automation.EventKind;
import heed.conversations.ConversationId;
import heed.platform.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One time that a rule was asked.
 *
 * @param did what it did, empty where it did nothing
 * @param reasons why it failed or was held back
 */
record RuleRun(
        UUID id,
        RuleId rule,
        int version,
        ConversationId conversation,
        EventKind event,
        Instant at,
        Outcome outcome,
        List<Check> checks,
        List<ActionDetails> did,
        List<Fault> reasons) {

    /** What came of it. */
    enum Outcome {
        DONE,
        NOT_MATCHED,
        /** It had done as much as it may. */
        HELD_BACK,
        FAILED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    RuleRun {
        checks = List.copyOf(checks);
        did = List.copyOf(did);
        reasons = List.copyOf(reasons);
    }
}
