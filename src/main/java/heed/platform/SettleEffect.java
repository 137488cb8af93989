package heed.platform;

import heed.platform.Courier.Delivery;
import heed.platform.Courier.Delivery.Deferred;
import heed.platform.Courier.Delivery.Failed;
import heed.platform.Courier.Delivery.Sent;
import heed.platform.Courier.Delivery.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes down what came of an attempt, and lets the courier write what follows from it in the same transaction. */
@Service
class SettleEffect {

    private final Effects effects;
    private final Couriers couriers;
    private final Clock clock;

    SettleEffect(Effects effects, Couriers couriers, Clock clock) {
        this.effects = effects;
        this.couriers = couriers;
        this.clock = clock;
    }

    @Atomic
    void settle(Effect effect, Delivery delivery) {
        switch (delivery) {
            case Sent(String reference) -> close(effect, "sent", reference, delivery);
            case Failed(String reason) -> close(effect, "failed", reason, delivery);
            case Unknown(String reason) when couriers.repeatsUnknown(effect) -> retry(effect, reason);
            case Unknown(String reason) -> close(effect, "unknown", reason, delivery);
            case Deferred(String reason) -> retry(effect, reason);
        }
    }

    /** An attempt whose sender vanished may have arrived. */
    @Atomic
    void settleAbandoned() {
        effects.abandoned()
                .forEach(effect ->
                        settle(effect, new Unknown("Heed stopped in the middle of attempt " + effect.attempt())));
    }

    private void retry(Effect effect, String reason) {
        Optional<Duration> pause = BackOff.after(effect.attempt(), effect.queuedAt(), clock.instant());
        if (pause.isPresent()) {
            effects.defer(effect, pause.get(), reason);
        } else {
            close(effect, "failed", reason, new Failed(reason));
        }
    }

    private void close(Effect effect, String state, String remark, Delivery delivery) {
        if (effects.settle(effect, state, remark)) {
            couriers.settled(effect, delivery);
        }
    }
}
