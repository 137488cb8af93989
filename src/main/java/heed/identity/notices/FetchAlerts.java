package heed.identity.notices;

import heed.identity.Actor;
import heed.identity.StaffId;
import heed.platform.Atomic;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Hands what is due to the browser that asks first, which shows it; nothing is shown twice. */
@Service
class FetchAlerts {

    private final Deliveries deliveries;
    private final ClaimDue claimDue;
    private final FindNotices findNotices;
    private final Clock clock;

    FetchAlerts(Deliveries deliveries, ClaimDue claimDue, FindNotices findNotices, Clock clock) {
        this.deliveries = deliveries;
        this.claimDue = claimDue;
        this.findNotices = findNotices;
        this.clock = clock;
    }

    /** Leaves out what may not be read any more, and what was read meanwhile. */
    @Atomic
    List<KeptNotice> fetch(Actor actor) {
        StaffId own = actor.id();
        if (own == null) {
            return List.of();
        }
        List<KeptNotice> due = claimDue.claim(own, Way.BROWSER, clock.instant());
        deliveries.remove(due.stream().map(KeptNotice::id).toList(), Way.BROWSER);
        Set<String> open = findNotices.open(actor, due);
        return due.stream()
                .filter(each -> !each.seen() && open.contains(each.subject()))
                .toList();
    }
}
