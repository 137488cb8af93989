package heed.channels.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for imports that wait for somebody, and forgets those that nobody wants. The command line has no part in this. */
@Component
class GoOnWithImports {

    /** What nobody has begun or gone on with for so long is forgotten, because it holds what people wrote. */
    static final Duration KEPT = Duration.ofDays(14);

    private final Imports imports;
    private final WorkOffImports workOff;
    private final EndImport endImport;
    private final Clock clock;

    GoOnWithImports(Imports imports, WorkOffImports workOff, EndImport endImport, Clock clock) {
        this.imports = imports;
        this.workOff = workOff;
        this.endImport = endImport;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void goOn() {
        imports.claim(clock.instant(), WorkOffImports.LEASE).ifPresent(workOff::work);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetAbandoned() {
        imports.abandoned(clock.instant().minus(KEPT)).forEach(endImport::discard);
    }
}
