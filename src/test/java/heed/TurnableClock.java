package heed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of Heed in tests: it tells the time, until a test turns it forward so that a day passes at once. */
@Component
@Primary
public class TurnableClock extends Clock {

    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    TurnableClock() {
        this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private TurnableClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /** From now on it is this much later. Whoever turns it turns it back. */
    public void turn(Duration forward) {
        ahead.set(forward);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnableClock(ahead, other);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }
}
