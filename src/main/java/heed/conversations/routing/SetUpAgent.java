package heed.conversations.routing;

import heed.calendars.Calendars;
import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what somebody knows, how much they look after at once, and when they work. */
@Service
class SetUpAgent {

    private final Agents agents;
    private final Superiors superiors;
    private final Calendars calendars;
    private final AuditTrail audit;
    private final Stir stir;
    private final Clock clock;

    SetUpAgent(Agents agents, Superiors superiors, Calendars calendars, AuditTrail audit, Stir stir, Clock clock) {
        this.agents = agents;
        this.superiors = superiors;
        this.calendars = calendars;
        this.audit = audit;
        this.stir = stir;
        this.clock = clock;
    }

    /** As it is sent and typed. */
    record AgentWish(
            @Nullable List<String> skills,
            @Nullable Boolean competent,
            @Nullable List<String> capacity,
            @Nullable String calendar) {

        static AgentWish of(Agent agent) {
            return new AgentWish(
                    Skill.stored(agent.skills()),
                    agent.competent(),
                    agent.capacity().stored(),
                    agent.calendar());
        }
    }

    /**
     * @param expected the version that was read, -1 for any
     * @return empty where somebody changed it meanwhile
     */
    @Atomic
    Optional<Agent> setUp(Actor actor, StaffId staff, AgentWish wish, int expected) {
        superiors.requireLead(actor, staff);
        Agent before = agents.find(staff, clock.instant());
        if (expected >= 0 && expected != before.version()) {
            return Optional.empty();
        }
        var faults = new ArrayList<Fault>();
        List<Skill> skills = Skill.read(wish.skills() == null ? List.of() : wish.skills(), "/skills", faults);
        Capacity capacity = Capacity.read(wish.capacity() == null ? List.of() : wish.capacity(), "/capacity", faults);
        String calendar = wish.calendar() == null || wish.calendar().isBlank() ? null : wish.calendar();
        if (calendar != null && !calendars.names().containsKey(calendar)) {
            faults.add(Fault.at("/calendar", "routing.fault.calendar", calendar));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var wanted = new Agent(
                staff,
                skills,
                Boolean.TRUE.equals(wish.competent()),
                capacity,
                calendar,
                Presence.UNSAID,
                Map.of(),
                null,
                0);
        if (!agents.save(wanted, before.version())) {
            return Optional.empty();
        }
        audit.record(actor, "agent-routing", "staff:" + staff.value(), AgentWish.of(before), AgentWish.of(wanted));
        stir.line();
        return Optional.of(agents.find(staff, clock.instant()));
    }
}
