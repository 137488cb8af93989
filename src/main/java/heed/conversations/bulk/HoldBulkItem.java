package heed.conversations.bulk;

import heed.conversations.Rehearsal;
import heed.identity.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Deals with one conversation of a bulk run, whose reply waits where it can be taken back. */
@Service
class HoldBulkItem {

    private final SettleBulkItem settle;
    private final Rehearsal rehearsal;

    HoldBulkItem(SettleBulkItem settle, Rehearsal rehearsal) {
        this.settle = settle;
        this.rehearsal = rehearsal;
    }

    /**
     * What would be refused when the reply leaves is refused now.
     *
     * @throws heed.platform.Refused where something stands in the way; nothing is changed then
     */
    void change(Actor actor, BulkRun run, int place) {
        if (run.delay().isZero() || !run.change().mayReply()) {
            settle.change(actor, run, place);
            return;
        }
        Optional<Standing> after = rehearsal.of(() -> settle.change(actor, run, place));
        if (after.isEmpty()) {
            settle.change(actor, run, place);
        } else {
            settle.hold(actor, run, place, after.get());
        }
    }
}
