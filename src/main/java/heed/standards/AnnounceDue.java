package heed.standards;

import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Tells open pages within a second that something has become due. Figures do not wait for it: they count by the clock. */
@Service
class AnnounceDue {

    private static final Logger log = LoggerFactory.getLogger(AnnounceDue.class);

    private final Targets targets;
    private final LiveNews news;
    private final Clock clock;
    private Instant toldUntil;

    AnnounceDue(Targets targets, LiveNews news, Clock clock) {
        this.targets = targets;
        this.news = news;
        this.clock = clock;
        this.toldUntil = clock.instant();
    }

    @Scheduled(fixedDelay = 1_000)
    void announce() {
        Instant now = clock.instant();
        try {
            var topics = new TreeSet<String>();
            for (Target target : targets.dueBetween(toldUntil, now)) {
                topics.add("standard:" + target.code());
                if (target.subject().kind().equals("conversation")) {
                    topics.add("conversation:" + target.subject().id());
                    topics.add("inbox");
                }
            }
            topics.forEach(news::tell);
            toldUntil = now;
        } catch (RuntimeException unreachable) {
            log.debug("Due times wait for the database", unreachable);
        }
    }
}
