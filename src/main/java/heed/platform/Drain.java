package heed.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for {@code HEED_DRAIN} after it was asked to stop, while {@code /readyz} already says no: the time that a proxy needs
 * to notice and to send its requests to another replica.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    /** Less than what a phase of the shutdown may take. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final Duration pause;
    private volatile boolean running;

    Drain(@Value("${heed.drain}") Duration pause) {
        if (pause.isNegative() || pause.compareTo(LONGEST) > 0) {
            throw new CannotStart("HEED_DRAIN=" + pause.toSeconds()
                    + "s is not from 0s to 15s: correct it, for example HEED_DRAIN=5s.");
        }
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        running = false;
        if (pause.isZero()) {
            done.run();
        } else {
            log.info(
                    "Heed was asked to stop: it answers for {} s more, and is not ready any longer", pause.toSeconds());
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(done);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
