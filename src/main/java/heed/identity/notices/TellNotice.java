package heed.identity.notices;

import heed.identity.Notice;
import heed.identity.Notify;
import heed.identity.StaffId;
import heed.platform.Atomic;
import heed.platform.Ids;
import heed.web.LiveNews;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Keeps a notice for each who is told and lights their bell. */
@Service
class TellNotice implements Notify {

    private final Notices notices;
    private final LiveNews news;
    private final Clock clock;

    TellNotice(Notices notices, LiveNews news, Clock clock) {
        this.notices = notices;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Atomic
    public void tell(Collection<StaffId> whom, Notice notice) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (StaffId each : Set.copyOf(whom)) {
            notices.add(Ids.next(), each, notice, now);
            news.tell("notices:" + each.value());
        }
    }
}
