package heed.conversations.routing;

import heed.conversations.routing.HandOut.HandedOut;
import heed.identity.Actor;
import heed.identity.Right;
import heed.identity.StaffId;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gives whoever asks their next conversation. */
@Service
class TakeNext {

    private final HandOut handOut;
    private final QueueRoutings queues;
    private final Agents agents;
    private final Clock clock;

    TakeNext(HandOut handOut, QueueRoutings queues, Agents agents, Clock clock) {
        this.handOut = handOut;
        this.queues = queues;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * @param queue of which queue, null for any of theirs
     * @return empty where nothing waits that they can take
     * @throws Refused while they are away, off or absent
     */
    Optional<HandedOut> take(Actor actor, @Nullable String queue) {
        actor.require(Right.CONVERSATIONS_WRITE);
        StaffId staff = actor.id();
        if (staff == null) {
            throw Refused.because("routing.fault.nobody");
        }
        List<QueueRouting> theirs = queues.all().stream()
                .filter(each -> actor.may(Right.CONVERSATIONS_WRITE, each.queue()))
                .filter(each -> queue == null || each.queue().equals(queue))
                .filter(each -> each.discipline() != Discipline.BY_HAND)
                .toList();
        if (queue != null && theirs.isEmpty()) {
            throw Invalid.at("/queue", "routing.fault.queue", queue);
        }
        Presence presence = agents.find(staff, clock.instant()).presence();
        if (!presence.mayAsk()) {
            throw Refused.because(
                    presence.absentUntil() != null
                            ? "routing.fault.absent"
                            : presence.offHours() ? "routing.fault.off-hours" : "routing.fault.not-there");
        }
        return handOut.to(staff, theirs, Way.NEXT, actor);
    }
}
