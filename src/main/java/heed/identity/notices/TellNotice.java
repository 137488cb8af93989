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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a notice for each who is told, lights their bell and plans how else it reaches them. */
@Service
class TellNotice implements Notify {

    private final Notices notices;
    private final DeliveryChoices choices;
    private final PlanDelivery planDelivery;
    private final LiveNews news;
    private final Clock clock;

    TellNotice(Notices notices, DeliveryChoices choices, PlanDelivery planDelivery, LiveNews news, Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.planDelivery = planDelivery;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Atomic
    public void tell(Collection<StaffId> whom, Notice notice) {
        tellAll(null, whom, notice);
    }

    @Override
    @Atomic
    public void tellOnce(String once, Collection<StaffId> whom, Notice notice) {
        tellAll(once, whom, notice);
    }

    private void tellAll(@Nullable String once, Collection<StaffId> whom, Notice notice) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<StaffId, KindChoice> chosen = choices.of(notice.kind(), whom);
        for (StaffId each : Set.copyOf(whom)) {
            KindChoice choice = chosen.getOrDefault(each, KindChoice.usual(notice.kind()));
            UUID id = Ids.next();
            if (notices.add(id, each, notice, now, once, choice.bell() ? null : now)) {
                planDelivery.plan(id, each, choice, now);
                news.tell("notices:" + each.value());
            }
        }
    }
}
