package heed.platform;

import heed.platform.Courier.Delivery;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every module's courier by the kind of effect it carries out; found late, since couriers themselves enqueue effects. */
@Component
class Couriers {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);

    private final ObjectProvider<Courier> couriers;

    Couriers(ObjectProvider<Courier> couriers) {
        this.couriers = couriers;
    }

    Delivery deliver(Effect effect) {
        Courier courier = byKind().get(effect.kind());
        if (courier == null) {
            return new Delivery.Deferred("nobody carries out " + effect.kind());
        }
        try {
            return courier.deliver(effect.id(), effect.payload(), effect.attempt());
        } catch (RuntimeException e) {
            log.error("The courier of {} failed on effect {}", effect.kind(), effect.id(), e);
            return new Delivery.Unknown(e.toString());
        }
    }

    boolean repeatsUnknown(Effect effect) {
        return Optional.ofNullable(byKind().get(effect.kind()))
                .map(courier -> courier.repeatsUnknown(effect.attempt()))
                .orElse(false);
    }

    void settled(Effect effect, Delivery delivery) {
        Optional.ofNullable(byKind().get(effect.kind()))
                .ifPresent(courier -> courier.settled(effect.id(), effect.payload(), delivery));
    }

    private Map<String, Courier> byKind() {
        return couriers.stream().collect(Collectors.toMap(Courier::kind, Function.identity()));
    }
}
