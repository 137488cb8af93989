package heed.conversations.bulk;

import heed.conversations.Grace;
import heed.conversations.KnownConversation;
import heed.conversations.bulk.BulkRun.State;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sets a decision about many conversations going, and takes it back. Each stands in the audit trail once. */
@Service
class StartBulk {

    private final BulkRuns runs;
    private final PreviewBulk preview;
    private final BulkReading reading;
    private final AuditTrail audit;
    private final Clock clock;

    StartBulk(BulkRuns runs, PreviewBulk preview, BulkReading reading, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.preview = preview;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id of the run, so that a form posted twice begins one
     * @param grace how long its replies can be taken back
     * @throws Invalid where the change is none, or nothing or too much is chosen
     */
    @Atomic
    void start(Actor actor, UUID id, BulkWish wish, BulkChange wished, Grace grace, String language) {
        actor.require(Right.CONVERSATIONS_WRITE);
        BulkChange change = reading.read(actor, wished);
        if (change.replies()) {
            actor.require(Right.CONVERSATIONS_REPLY);
        }
        List<KnownConversation> chosen = preview.selected(actor, wish);
        if (chosen.isEmpty()) {
            throw Invalid.at("/conversations", "bulk.fault.nobody");
        }
        if (chosen.size() > PreviewBulk.MOST) {
            throw Invalid.at("/conversations", "bulk.fault.many", PreviewBulk.MOST);
        }
        boolean begun = runs.add(
                id,
                actor,
                language,
                change,
                grace.delay(),
                chosen.stream().map(KnownConversation::id).toList(),
                clock.instant());
        if (begun) {
            audit.record(
                    actor,
                    "bulk-change",
                    "bulk:" + id,
                    null,
                    Map.of("change", change, "conversations", chosen.size(), "search", wish.search()));
        }
    }

    /** The run of this id, for the one who started it. */
    BulkRun find(Actor actor, UUID id) {
        actor.require(Right.CONVERSATIONS_WRITE);
        return runs.find(id).filter(run -> Objects.equals(run.by(), actor.id())).orElseThrow(NotFound::new);
    }

    /** @throws Refused where its time is over, or it was taken back before */
    @Atomic
    void undo(Actor actor, UUID id) {
        BulkRun run = find(actor, id);
        if (!run.undoable(clock.instant()) || !runs.turn(id, State.DONE, State.UNDOING)) {
            throw Refused.because("bulk.fault.too-late");
        }
        audit.record(actor, "bulk-undoing", "bulk:" + id, Map.of("change", run.change()), null);
    }
}
