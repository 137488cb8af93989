package heed.identity.notices;

import heed.identity.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Claims what is due for somebody, and holds on to what they do not want to hear now: they may have chosen that since. */
@Component
class ClaimDue {

    private final Deliveries deliveries;
    private final DeliveryChoices choices;
    private final Notices notices;
    private final Calm calm;

    ClaimDue(Deliveries deliveries, DeliveryChoices choices, Notices notices, Calm calm) {
        this.deliveries = deliveries;
        this.choices = choices;
        this.notices = notices;
        this.calm = calm;
    }

    /** Those that may be told now, oldest first; the caller's transaction removes them. */
    List<KeptNotice> claim(StaffId staff, Way way, Instant now) {
        List<UUID> due = deliveries.claim(staff, way, now);
        if (due.isEmpty()) {
            return List.of();
        }
        DeliveryChoice choice = choices.find(staff);
        var told = new ArrayList<KeptNotice>();
        for (KeptNotice each : notices.findAll(staff, due)) {
            Instant held = calm.held(choice, choice.of(each.kind()), now);
            if (held.isAfter(now)) {
                deliveries.move(each.id(), way, held);
            } else {
                told.add(each);
            }
        }
        return told;
    }
}
