package heed.conversations.routing;

import heed.platform.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether somebody can take a conversation, and what stands in the way. {@link Turns} ask the database the same. */
final class Eligibility {

    private Eligibility() {}

    /** @param complexBefore complex conversations that came at or before it are for anyone */
    static List<Fault> hindrances(Turn turn, Agent agent, QueueRouting queue, Instant complexBefore) {
        var hindrances = new ArrayList<Fault>();
        for (Skill need : turn.needs()) {
            if (!agent.meets(need)) {
                hindrances.add(Fault.at("/needs", "routing.hindrance.skill", need.word(), need.level()));
            }
        }
        if (turn.complex() && !agent.competent() && turn.enteredAt().isAfter(complexBefore)) {
            hindrances.add(Fault.at("/complex", "routing.hindrance.complex"));
        }
        if (!agent.hasRoom(turn.channel(), queue)) {
            int most = agent.capacity().of(turn.channel(), queue.capacity());
            hindrances.add(Fault.at("/channel", "routing.hindrance.capacity", most, turn.channel()));
        }
        return hindrances;
    }
}
