package heed.platform;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Forgets each night what was sent long ago; what failed stays until somebody has looked at it. */
@Service
class SweepOutbox {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Effects effects;

    SweepOutbox(Effects effects) {
        this.effects = effects;
    }

    @Scheduled(cron = "0 17 3 * * *")
    @Atomic
    void sweep() {
        effects.forgetSentBefore(KEPT);
    }
}
