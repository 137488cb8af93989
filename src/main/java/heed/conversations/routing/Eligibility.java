package heed.conversations.routing;

import heed.platform.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether somebody can take a conversation, and what stands in the way. {@link Lines} ask the database the same. */
final class Eligibility {

    private Eligibility() {}

    /** @param complexBefore complex conversations that came at or before it are for anyone */
    static List<Fault> hindrances(Turn turn, Agent agent, QueueRouting queue, Instant complexBefore) {
        var hindrances = new ArrayList<Fault>();
        for (Skill need : turn.needs()) {
            if (!agent.meets(need)) {
                hindrances.add(Fault.at("/needs", "routing.hindrance.skill", need.toString()));
            }
        }
        if (reserved(turn, complexBefore) && !agent.competent()) {
            hindrances.add(Fault.at("/complex", "routing.hindrance.complex"));
        }
        if (!agent.hasRoom(turn.channel(), queue)) {
            hindrances.add(Fault.at("/channel", "routing.hindrance.capacity"));
        }
        return hindrances;
    }

    /** Why none of those who are there can take it; empty where one can. */
    static List<Fault> ofAll(Turn turn, List<Agent> there, QueueRouting queue, Instant complexBefore) {
        if (there.isEmpty()) {
            return List.of(Fault.at("", "routing.stuck.nobody"));
        }
        var common = new ArrayList<>(hindrances(turn, there.getFirst(), queue, complexBefore));
        for (Agent agent : there) {
            List<Fault> hindrances = hindrances(turn, agent, queue, complexBefore);
            if (hindrances.isEmpty()) {
                return List.of();
            }
            common.retainAll(hindrances);
        }
        return common.isEmpty() ? List.of(Fault.at("", "routing.stuck.together")) : common;
    }

    private static boolean reserved(Turn turn, Instant complexBefore) {
        return turn.complex() && turn.enteredAt().isAfter(complexBefore);
    }
}
