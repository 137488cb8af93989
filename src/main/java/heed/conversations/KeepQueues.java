package heed.conversations;

import heed.calendars.Calendars;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import heed.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sets up a queue, describes it anew, or puts it away. The key stays: others know the queue by it. */
@Service
public class KeepQueues {

    private static final int LONGEST_DESCRIPTION = 2000;

    private final Queues queues;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Clock clock;

    KeepQueues(Queues queues, Calendars calendars, AuditTrail audit, Clock clock) {
        this.queues = queues;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a queue is to be; null leaves a thing as it is.
     *
     * @param calendar key of a calendar, empty for none
     */
    public record Description(
            @Nullable String name,
            @Nullable String description,
            @Nullable String calendar,
            @Nullable String defaultPriority,
            @Nullable Boolean archived) {

        static Description name(@Nullable String name) {
            return new Description(name, null, null, null, null);
        }
    }

    Queue add(Actor actor, @Nullable String key, @Nullable String name) {
        return add(actor, key, Description.name(name));
    }

    /** @throws Invalid with a pointer to each field that is none */
    @Atomic
    public Queue add(Actor actor, @Nullable String key, Description wanted) {
        actor.require(Right.QUEUES_WRITE);
        var faults = new ArrayList<Fault>();
        String named = key == null ? "" : key.strip();
        if (!named.matches("[a-z0-9]+(-[a-z0-9]+)*") || named.length() > 60) {
            faults.add(Fault.at("/key", "conversations.fault.queue-key"));
        }
        Queue queue = read(new Queue(named, "", "", null, Priority.NORMAL, null, 1), wanted, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (!queues.add(queue)) {
            throw Invalid.at("/key", "conversations.fault.queue-taken");
        }
        audit.record(actor, "queue-addition", "queue:" + named, null, queue);
        return queue;
    }

    /**
     * @param expected the version that was read, 0 for any
     * @return empty where somebody changed it meanwhile
     * @throws Refused where the queue that catches everything is to be archived
     */
    @Atomic
    public Optional<Queue> change(Actor actor, String key, Description wanted, int expected) {
        actor.require(Right.QUEUES_WRITE);
        Queue before = queues.find(key).orElseThrow(NotFound::new);
        var faults = new ArrayList<Fault>();
        Queue queue = read(before, wanted, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (queue.archived() && queue.catchesAll()) {
            throw Refused.because("conversations.fault.queue-catches-all");
        }
        if (queue.equals(before)) {
            return Optional.of(before).filter(same -> expected == 0 || expected == same.version());
        }
        if (!queues.save(queue, expected)) {
            return Optional.empty();
        }
        Queue after = queues.find(key).orElseThrow(NotFound::new);
        audit.record(actor, "queue-change", "queue:" + key, before, after);
        return Optional.of(after);
    }

    private Queue read(Queue before, Description wanted, List<Fault> faults) {
        String name = Objects.requireNonNullElse(wanted.name(), before.name()).strip();
        if (name.isEmpty() || name.length() > 200) {
            faults.add(Fault.at("/name", "conversations.fault.queue-name"));
        }
        String description = Objects.requireNonNullElse(wanted.description(), before.description())
                .strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            faults.add(Fault.at("/description", "conversations.fault.long", LONGEST_DESCRIPTION));
        }
        @Nullable
        String calendar = wanted.calendar() == null
                ? before.calendar()
                : wanted.calendar().strip();
        if (calendar != null && !calendar.isEmpty() && calendars.find(calendar).isEmpty()) {
            faults.add(Fault.at("/calendar", "conversations.fault.queue-calendar", calendar));
        }
        String urgency = Objects.requireNonNullElse(
                wanted.defaultPriority(), before.defaultPriority().key());
        Optional<Priority> priority = Priority.of(urgency);
        if (priority.isEmpty()) {
            faults.add(Fault.at("/defaultPriority", "conversations.fault.priority", urgency));
        }
        return new Queue(
                before.key(),
                name,
                description,
                calendar == null || calendar.isEmpty() ? null : calendar,
                priority.orElse(Priority.NORMAL),
                archivedAt(before, wanted.archived()),
                before.version());
    }

    private @Nullable Instant archivedAt(Queue before, @Nullable Boolean archived) {
        if (archived == null || archived == before.archived()) {
            return before.archivedAt();
        }
        return archived ? clock.instant() : null;
    }
}
