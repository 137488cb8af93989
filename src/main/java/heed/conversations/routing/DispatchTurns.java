package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.identity.Actor;
import heed.identity.StaffDirectory;
import heed.identity.StaffDirectory.Colleague;
import heed.identity.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives work to those who take what comes, soon after something changed and every ten seconds. Any number of replicas may do so at
 * once: each conversation is claimed, and each person held while they are given one.
 */
@Component
class DispatchTurns {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchTurns.class);
    private static final int SWEEP = 10;

    private final QueueRoutings queues;
    private final Presences presences;
    private final Agents agents;
    private final StaffDirectory staff;
    private final HandOut handOut;
    private final HandBack handBack;
    private final Calendars calendars;
    private final Stir stir;
    private final Clock clock;
    private final AtomicInteger beats = new AtomicInteger();

    DispatchTurns(
            QueueRoutings queues,
            Presences presences,
            Agents agents,
            StaffDirectory staff,
            HandOut handOut,
            HandBack handBack,
            Calendars calendars,
            Stir stir,
            Clock clock) {
        this.queues = queues;
        this.presences = presences;
        this.agents = agents;
        this.staff = staff;
        this.handOut = handOut;
        this.handBack = handBack;
        this.calendars = calendars;
        this.stir = stir;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void beat() {
        boolean sweep = beats.incrementAndGet() % SWEEP == 0;
        boolean stirred = stir.settle();
        if (sweep || stirred) {
            try {
                handBack.left().forEach(handBack::handBack);
                dispatch();
            } catch (DataAccessException later) {
                LOG.warn("Work was not handed out; trying again in a moment: {}", later.getMessage());
                stir.line();
            }
        }
    }

    void dispatch() {
        List<StaffId> there = presences.switchedToAvailable();
        if (there.isEmpty()) {
            return;
        }
        for (QueueRouting queue : queues.all()) {
            if (queue.discipline().gives() && Line.time(queue, calendars).isOpen(clock.instant())) {
                give(queue, there);
            }
        }
    }

    private void give(QueueRouting queue, List<StaffId> there) {
        List<StaffId> may = staff.whoMayAnswer(queue.queue()).stream()
                .map(Colleague::id)
                .filter(there::contains)
                .toList();
        boolean given = !may.isEmpty();
        while (given) {
            given = inTurn(queue, may).stream()
                    .anyMatch(each -> handOut.to(each, List.of(queue), Way.of(queue.discipline()), Actor.SYSTEM)
                            .isPresent());
        }
    }

    private List<StaffId> inTurn(QueueRouting queue, List<StaffId> may) {
        Instant now = clock.instant();
        return agents.all(may, now).stream()
                .filter(agent -> agent.presence().takesWhatComes())
                .sorted(order(queue.discipline()))
                .map(Agent::id)
                .toList();
    }

    /** Round robin: who was given something longest ago. Least loaded: who has the least, and among those the same. */
    static Comparator<Agent> order(Discipline discipline) {
        Comparator<Agent> longestAgo =
                Comparator.comparing(Agent::lastHandout, Comparator.nullsFirst(Comparator.naturalOrder()));
        Comparator<Agent> first = discipline == Discipline.LEAST_LOADED
                ? Comparator.comparingInt(Agent::openWork).thenComparing(longestAgo)
                : longestAgo;
        return first.thenComparing(agent -> agent.id().value());
    }
}
