package heed.identity.notices;

import heed.platform.Atomic;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Calls the open pages of those whose quiet hours are over, and gives up what no page fetched in time. */
@Service
class CallPages {

    /** An alarm that comes later than that tells old news: the bell has it. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** No server took mail for so long. */
    private static final Duration MAIL_KEPT = Duration.ofDays(2);

    private final Deliveries deliveries;
    private final LiveNews news;
    private final Clock clock;

    CallPages(Deliveries deliveries, LiveNews news, Clock clock) {
        this.deliveries = deliveries;
        this.news = news;
        this.clock = clock;
    }

    @Atomic
    void call() {
        Instant now = clock.instant();
        deliveries.lapse(Way.BROWSER, now.minus(FRESH));
        deliveries.lapse(Way.MAIL, now.minus(MAIL_KEPT));
        deliveries.callPages(now).forEach(each -> news.tell("notices:" + each.value()));
    }
}
