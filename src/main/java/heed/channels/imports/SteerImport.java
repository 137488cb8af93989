package heed.channels.imports;

import heed.channels.imports.Import.State;
import heed.conversations.Queues;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import heed.web.LiveNews;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says into which queues an export goes, begins to take it in, stops, goes on, and throws it away. */
@Service
class SteerImport {

    private final Imports imports;
    private final ImportQueues importQueues;
    private final ImportRecords records;
    private final EndImport endImport;
    private final Queues queues;
    private final AuditTrail audit;
    private final LiveNews news;
    private final Clock clock;

    SteerImport(
            Imports imports,
            ImportQueues importQueues,
            ImportRecords records,
            EndImport endImport,
            Queues queues,
            AuditTrail audit,
            LiveNews news,
            Clock clock) {
        this.imports = imports;
        this.importQueues = importQueues;
        this.records = records;
        this.endImport = endImport;
        this.queues = queues;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Only before it has begun.
     *
     * @param queue takes what is given to none, null leaves it
     * @param places keys of queues by what a place was called
     * @throws Invalid with a pointer to each queue that is none
     */
    @Atomic
    void map(Actor actor, UUID id, @Nullable String queue, Map<String, String> places) {
        Import brought = lock(actor, id);
        if (brought.state() != State.LOOKED_AT) {
            throw Refused.because("imports.fault.begun");
        }
        check(brought, queue, places);
        if (queue != null) {
            imports.queue(id, queue);
        }
        places.forEach((place, key) -> importQueues.put(id, place, key));
    }

    /** Begins, or goes on where it was stopped. */
    @Atomic
    void start(Actor actor, UUID id) {
        Import brought = lock(actor, id);
        if (brought.state() != State.LOOKED_AT && brought.state() != State.PAUSED) {
            throw Refused.because("imports.fault.begun");
        }
        int total = records.count(id, "ticket");
        imports.start(id, total, clock.instant());
        audit.record(actor, "import-start", "import:" + id, null, Map.of("conversations", total));
        news.tell(LiveImports.topic(id));
    }

    @Atomic
    void stop(Actor actor, UUID id) {
        if (lock(actor, id).state() != State.RUNNING) {
            throw Refused.because("imports.fault.not-running");
        }
        imports.pause(id, clock.instant());
        audit.record(actor, "import-stop", "import:" + id, null, null);
        news.tell(LiveImports.topic(id));
    }

    /** Its file and what was read of it go. What it has taken in stays. */
    @Atomic
    void discard(Actor actor, UUID id) {
        Import brought = lock(actor, id);
        if (brought.state() == State.RUNNING) {
            throw Refused.because("imports.fault.running");
        }
        endImport.discard(id);
        audit.record(actor, "import-removal", "import:" + id, Map.of("file", brought.fileName()), null);
    }

    private Import lock(Actor actor, UUID id) {
        actor.require(Right.SETTINGS_WRITE);
        return imports.lock(id).orElseThrow(NotFound::new);
    }

    private void check(Import brought, @Nullable String queue, Map<String, String> places) {
        var faults = new ArrayList<Fault>();
        if (queue != null && !takes(queue)) {
            faults.add(Fault.at("/queue", "imports.fault.queue", queue));
        }
        Map<String, String> known = importQueues.of(brought.id());
        places.forEach((place, key) -> {
            String pointer = "/queues/" + place.replace("~", "~0").replace("/", "~1");
            if (!known.containsKey(place)) {
                faults.add(Fault.at(pointer, "imports.fault.place", place));
            } else if (!takes(key)) {
                faults.add(Fault.at(pointer, "imports.fault.queue", key));
            }
        });
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private boolean takes(String queue) {
        return queues.find(queue).filter(each -> !each.archived()).isPresent();
    }
}
