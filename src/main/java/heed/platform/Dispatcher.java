package heed.platform;

import heed.platform.Courier.Delivery;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries out what the outbox holds: each lane one effect at a time, all lanes side by side. */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int LANES_AT_ONCE = 64;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Effects effects;
    private final Couriers couriers;
    private final SettleEffect settleEffect;
    private final boolean enabled;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore room = new Semaphore(LANES_AT_ONCE);
    private final Map<UUID, Effect> underway = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Thread loop = Thread.ofVirtual().unstarted(() -> {});

    Dispatcher(
            Effects effects,
            Couriers couriers,
            SettleEffect settleEffect,
            MeterRegistry meters,
            @Value("${heed.command:false}") boolean command) {
        this.effects = effects;
        this.couriers = couriers;
        this.settleEffect = settleEffect;
        this.enabled = !command;
        Gauge.builder("heed.outbox.oldest.seconds", effects, Effects::oldestSeconds)
                .description("How long the longest overdue effect has been waiting to leave")
                .register(meters);
    }

    /** Looks for work now instead of within a second. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        if (enabled) {
            running = true;
            loop = Thread.ofVirtual().name("outbox").start(this::work);
        }
    }

    private void work() {
        long renewed = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() - renewed > RENEWAL.toNanos()) {
                    effects.renew(underway.values());
                    renewed = System.nanoTime();
                }
                settleEffect.settleAbandoned();
                while (sendNext()) {}
            } catch (DataAccessException | TransactionException e) {
                log.warn("The outbox waits for the database: {}", e.getMessage());
            }
            pause();
        }
    }

    private boolean sendNext() {
        if (!running || !room.tryAcquire()) {
            return false;
        }
        Optional<Effect> next = Optional.empty();
        try {
            next = effects.claim();
        } finally {
            if (next.isEmpty()) {
                room.release();
            }
        }
        next.ifPresent(effect -> {
            underway.put(effect.id(), effect);
            Thread.ofVirtual().name("outbox-" + effect.lane()).start(() -> send(effect));
        });
        return next.isPresent();
    }

    private void send(Effect effect) {
        try {
            CrashPoint.reach("outbox.claimed");
            Delivery delivery = couriers.deliver(effect);
            CrashPoint.reach("outbox.delivered");
            settleEffect.settle(effect, delivery);
            CrashPoint.reach("outbox.settled");
        } catch (RuntimeException e) {
            log.error("What came of effect {} could not be written down; it will count as unknown", effect.id(), e);
        } finally {
            underway.remove(effect.id());
            room.release();
            wake();
        }
    }

    private void pause() {
        try {
            if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Takes nothing new and waits until what is underway has arrived; the lease covers what does not. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            loop.join();
            boolean quiet = room.tryAcquire(LANES_AT_ONCE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!quiet) {
                log.warn("Heed stops while {} effects are still being sent", underway.size());
            }
            room.release(quiet ? LANES_AT_ONCE : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
