package heed.conversations;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets up a queue, or gives it another name. The key stays: others know the queue by it. */
@Service
class KeepQueues {

    private final Queues queues;
    private final AuditTrail audit;

    KeepQueues(Queues queues, AuditTrail audit) {
        this.queues = queues;
        this.audit = audit;
    }

    @Atomic
    Queue add(Actor actor, @Nullable String key, @Nullable String name) {
        actor.require(Right.QUEUES_WRITE);
        var faults = new ArrayList<Fault>();
        String wanted = key == null ? "" : key.strip();
        if (!wanted.matches("[a-z0-9]+(-[a-z0-9]+)*") || wanted.length() > 60) {
            faults.add(Fault.at("/key", "conversations.fault.queue-key"));
        }
        String named = name(name, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!queues.add(wanted, named)) {
            throw Invalid.at("/key", "conversations.fault.queue-taken");
        }
        var queue = new Queue(wanted, named, 1);
        audit.record(actor, "queue-addition", "queue:" + wanted, null, queue);
        return queue;
    }

    /** @return empty where somebody changed it meanwhile */
    @Atomic
    Optional<Queue> rename(Actor actor, String key, @Nullable String name, int expected) {
        actor.require(Right.QUEUES_WRITE);
        Queue before = queues.find(key).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>();
        String named = name(name, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!queues.rename(key, named, expected)) {
            return Optional.empty();
        }
        Queue after = queues.find(key).orElseThrow(NotFound::new);
        audit.record(actor, "queue-change", "queue:" + key, before, after);
        return Optional.of(after);
    }

    private static String name(@Nullable String name, ArrayList<Fault> faults) {
        String named = name == null ? "" : name.strip();
        if (named.isEmpty() || named.length() > 200) {
            faults.add(Fault.at("/name", "conversations.fault.queue-name"));
        }
        return named;
    }
}
