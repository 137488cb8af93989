package heed.automation.rules;

import heed.automation.EventKind;
import heed.automation.MacroPlan;
import heed.conversations.KnownConversation;
import heed.platform.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a rule would have done lately.
 *
 * @param conversations how many it was tried on
 * @param asked how often it would have been asked
 * @param matched how often its conditions would have held
 * @param matches the newest of those
 * @param failed how often each condition would not have held, in the order of the conditions
 * @param untold events that the past does not tell
 */
record Trial(
        int conversations, int asked, int matched, List<Match> matches, List<Integer> failed, Set<EventKind> untold) {

    Trial {
        matches = List.copyOf(matches);
        failed = List.copyOf(failed);
        untold = Set.copyOf(untold);
    }

    /**
     * One time that it would have acted.
     *
     * @param tooOften whether it would have been switched off there instead
     */
    record Match(
            KnownConversation conversation,
            EventKind event,
            Instant at,
            List<Check> checks,
            MacroPlan plan,
            boolean tooOften) {

        /** Why it would have failed, none where it would not. */
        List<Fault> faults() {
            return plan.faults();
        }
    }
}
