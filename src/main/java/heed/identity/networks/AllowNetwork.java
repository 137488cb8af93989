package heed.identity.networks;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
import heed.identity.StepUp;
import heed.platform.Atomic;
import heed.platform.EgressPermits;
import heed.platform.EgressPermits.Permit;
import heed.platform.Fault;
import heed.platform.Ids;
import heed.platform.Invalid;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets Heed reach a network of the company's own, or no longer. Whoever sits at an open browser could look into the network by it, so
 * that people show anew who they are.
 */
@Service
class AllowNetwork {

    private final EgressPermits permits;
    private final StepUp stepUp;
    private final AuditTrail audit;
    private final Clock clock;

    AllowNetwork(EgressPermits permits, StepUp stepUp, AuditTrail audit, Clock clock) {
        this.permits = permits;
        this.stepUp = stepUp;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param network in CIDR notation */
    record NetworkDetails(
            @Nullable String network,
            @Nullable Integer port,
            @Nullable String reason) {}

    List<Permit> all(Actor actor) {
        actor.require(Right.SETTINGS_WRITE);
        return permits.all();
    }

    /** @throws Invalid with a fault for each field that will not do */
    @Atomic
    Permit allow(Actor actor, NetworkDetails told) {
        actor.require(Right.SETTINGS_WRITE);
        Permit permit = read(actor, told);
        stepUp.require(actor);
        if (!permits.add(permit)) {
            throw Invalid.at("/network", "networks.fault.known");
        }
        audit.record(actor, "network-permission", object(permit), null, permit);
        return permit;
    }

    private Permit read(Actor actor, NetworkDetails told) {
        var faults = new ArrayList<Fault>();
        String network = Objects.requireNonNullElse(told.network(), "").strip();
        if (!EgressPermits.isNetwork(network)) {
            faults.add(Fault.at("/network", "networks.fault.network"));
        } else if (EgressPermits.isTooWide(network)) {
            faults.add(Fault.at("/network", "networks.fault.wide"));
        }
        int port = Objects.requireNonNullElse(told.port(), 443);
        if (port < 1 || port > 65_535) {
            faults.add(Fault.at("/port", "networks.fault.port"));
        }
        String reason = Objects.requireNonNullElse(told.reason(), "").strip();
        if (reason.isEmpty() || reason.length() > 500) {
            faults.add(Fault.at("/reason", "networks.fault.reason"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Permit(
                Ids.next(), network, port, reason, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
    }

    /** @throws NotFound where there is none */
    @Atomic
    Permit forbid(Actor actor, UUID id) {
        actor.require(Right.SETTINGS_WRITE);
        Permit before = permits.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        permits.remove(id);
        audit.record(actor, "network-refusal", object(before), before, null);
        return before;
    }

    private static String object(Permit permit) {
        return "network:" + permit.network() + " " + permit.port();
    }
}
