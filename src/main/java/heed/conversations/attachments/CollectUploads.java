package heed.conversations.attachments;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets files a day after they were handed over: what was sent is kept elsewhere. */
@Component
class CollectUploads {

    private static final Logger LOG = LoggerFactory.getLogger(CollectUploads.class);
    private static final Duration KEPT = Duration.ofHours(24);

    private final Uploads uploads;
    private final Clock clock;

    CollectUploads(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void collect() {
        int collected = uploads.collect(clock.instant().minus(KEPT));
        if (collected > 0) {
            LOG.info("{} files that were handed over a day ago were forgotten", collected);
        }
    }
}
