package heed.automation.webhooks;

import heed.identity.Actor;
import heed.identity.AuditTrail;
import heed.identity.Right;
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

/** Lets Heed reach a network of the company's own, or no longer. */
@Service
class AllowNetwork {

    private final EgressPermits permits;
    private final AuditTrail audit;
    private final Clock clock;

    AllowNetwork(EgressPermits permits, AuditTrail audit, Clock clock) {
        this.permits = permits;
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
        var faults = new ArrayList<Fault>();
        String network = Objects.requireNonNullElse(told.network(), "").strip();
        if (!EgressPermits.isNetwork(network)) {
            faults.add(Fault.at("/network", "webhooks.fault.network"));
        }
        int port = Objects.requireNonNullElse(told.port(), 443);
        if (port < 1 || port > 65_535) {
            faults.add(Fault.at("/port", "webhooks.fault.port"));
        }
        String reason = Objects.requireNonNullElse(told.reason(), "").strip();
        if (reason.isEmpty() || reason.length() > 500) {
            faults.add(Fault.at("/reason", "webhooks.fault.reason"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var permit = new Permit(
                Ids.next(), network, port, reason, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
        if (!permits.add(permit)) {
            throw Invalid.at("/network", "webhooks.fault.network-known");
        }
        audit.record(actor, "network-permission", "network:" + network + " " + port, null, permit);
        return permit;
    }

    /** @throws NotFound where there is none */
    @Atomic
    void forbid(Actor actor, UUID id) {
        actor.require(Right.SETTINGS_WRITE);
        Permit before = permits.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        permits.remove(id);
        audit.record(actor, "network-refusal", "network:" + before.network() + " " + before.port(), before, null);
    }
}
