package heed.conversations.routing;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says whether somebody is there for work. */
@Service
class SwitchPresence {

    private final Presences presences;
    private final Agents agents;
    private final Superiors superiors;
    private final Stir stir;
    private final Clock clock;

    SwitchPresence(Presences presences, Agents agents, Superiors superiors, Stir stir, Clock clock) {
        this.presences = presences;
        this.agents = agents;
        this.superiors = superiors;
        this.stir = stir;
        this.clock = clock;
    }

    @Atomic
    Presence to(Actor actor, StaffId staff, @Nullable String state) {
        superiors.requireLeadOrSelf(actor, staff);
        Presence.State wanted = Presence.State.of(state == null ? "" : state)
                .orElseThrow(() -> Invalid.at("/state", "routing.fault.state", state == null ? "" : state));
        agents.lock(staff);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        presences.switchTo(actor, staff, wanted, now);
        stir.line();
        return agents.find(staff, now).presence();
    }
}
