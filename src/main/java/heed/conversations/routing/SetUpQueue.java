package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides how a queue hands out its conversations, and what they ask of people. */
@Service
class SetUpQueue {

    private static final int A_YEAR = 525_600;

    private final QueueRoutings queues;
    private final Turns turns;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Stir stir;
    private final Clock clock;

    SetUpQueue(QueueRoutings queues, Turns turns, Calendars calendars, AuditTrail audit, Stir stir, Clock clock) {
        this.queues = queues;
        this.turns = turns;
        this.calendars = calendars;
        this.audit = audit;
        this.stir = stir;
        this.clock = clock;
    }

    /**
     * As it is sent and typed; what is left out is as usual.
     *
     * @param ageing minutes of waiting after each of which a conversation moves up
     * @param complexWait minutes after which a complex conversation is for anyone
     */
    record QueueWish(
            @Nullable String discipline,
            @Nullable String calendar,
            @Nullable List<Integer> ageing,
            @Nullable List<String> skills,
            @Nullable Boolean byLanguage,
            @Nullable Boolean complex,
            @Nullable Integer complexWait,
            @Nullable List<String> capacity) {

        static QueueWish of(QueueRouting routing) {
            return new QueueWish(
                    routing.discipline().key(),
                    routing.calendar(),
                    routing.ageing().steps().stream()
                            .map(step -> (int) step.toMinutes())
                            .toList(),
                    Skill.stored(routing.skills()),
                    routing.byLanguage(),
                    routing.complex(),
                    (int) routing.complexWait().toMinutes(),
                    routing.capacity().stored());
        }
    }

    /**
     * @param expected the version that was read, 0 for a queue that was never set up, -1 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<QueueRouting> setUp(Actor actor, String queue, QueueWish wish, int expected) {
        actor.require(Right.QUEUES_WRITE);
        QueueRouting before = queues.find(queue)
                .filter(each -> actor.may(Right.QUEUES_WRITE, queue))
                .orElseThrow(NotFound::new);
        if (expected >= 0 && expected != before.version()) {
            return Optional.empty();
        }
        QueueRouting wanted = read(queue, wish);
        if (!queues.save(wanted, before.version())) {
            return Optional.empty();
        }
        turns.refresh(queue, null, clock.instant());
        audit.record(actor, "queue-routing", "queue:" + queue, QueueWish.of(before), QueueWish.of(wanted));
        stir.line();
        return queues.find(queue);
    }

    private QueueRouting read(String queue, QueueWish wish) {
        QueueRouting usual = QueueRouting.usual(queue);
        var faults = new ArrayList<Fault>();
        Discipline discipline = wish.discipline() == null
                ? usual.discipline()
                : Discipline.of(wish.discipline()).orElseGet(() -> {
                    faults.add(Fault.at("/discipline", "routing.fault.discipline", String.valueOf(wish.discipline())));
                    return usual.discipline();
                });
        String calendar = wish.calendar() == null || wish.calendar().isBlank() ? null : wish.calendar();
        if (calendar != null && !calendars.names().containsKey(calendar)) {
            faults.add(Fault.at("/calendar", "routing.fault.calendar", calendar));
        }
        List<Integer> ageing = wish.ageing() == null ? minutes(usual.ageing()) : wish.ageing();
        if (ageing.size() > 3 || ageing.stream().anyMatch(each -> each == null || each < 1 || each > A_YEAR)) {
            faults.add(Fault.at("/ageing", "routing.fault.ageing"));
        }
        int complexWait = wish.complexWait() == null ? (int) usual.complexWait().toMinutes() : wish.complexWait();
        if (complexWait < 0 || complexWait > A_YEAR) {
            faults.add(Fault.at("/complexWait", "routing.fault.complex-wait"));
        }
        List<Skill> skills = Skill.read(wish.skills() == null ? List.of() : wish.skills(), "/skills", faults);
        Capacity capacity = Capacity.read(wish.capacity() == null ? List.of() : wish.capacity(), "/capacity", faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new QueueRouting(
                queue,
                discipline,
                calendar,
                new Ageing(ageing.stream().map(Duration::ofMinutes).toList()),
                skills,
                Boolean.TRUE.equals(wish.byLanguage()),
                Boolean.TRUE.equals(wish.complex()),
                Duration.ofMinutes(complexWait),
                capacity,
                0);
    }

    private static List<Integer> minutes(Ageing ageing) {
        return ageing.steps().stream().map(step -> (int) step.toMinutes()).toList();
    }
}
