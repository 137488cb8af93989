package heed.identity.notices;

import heed.identity.StaffId;
import heed.identity.notices.Deliveries.Pending;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans when a notice reaches somebody outside the list, and plans anew when they choose otherwise. */
@Component
class PlanDelivery {

    private final DeliveryChoices choices;
    private final Deliveries deliveries;
    private final Notices notices;
    private final Calm calm;

    PlanDelivery(DeliveryChoices choices, Deliveries deliveries, Notices notices, Calm calm) {
        this.choices = choices;
        this.deliveries = deliveries;
        this.notices = notices;
        this.calm = calm;
    }

    void plan(UUID notice, StaffId staff, KindChoice kind, Instant now) {
        Set<Way> ways = EnumSet.allOf(Way.class);
        ways.removeIf(way -> !way.in(kind));
        if (ways.isEmpty()) {
            return;
        }
        DeliveryChoice choice = choices.find(staff);
        for (Way way : ways) {
            deliveries.add(notice, way, staff, calm.due(choice, kind, way, now), now);
        }
    }

    /** What still waits follows the new choice from now on. */
    void planAnew(StaffId staff, DeliveryChoice choice, Instant now) {
        List<Pending> pending = deliveries.pending(staff);
        Map<UUID, KeptNotice> about = notices
                .findAll(staff, pending.stream().map(Pending::notice).toList())
                .stream()
                .collect(Collectors.toMap(KeptNotice::id, Function.identity()));
        for (Pending each : pending) {
            KeptNotice notice = about.get(each.notice());
            KindChoice kind = notice == null ? null : choice.of(notice.kind());
            if (kind != null && each.way().in(kind)) {
                deliveries.move(each.notice(), each.way(), calm.due(choice, kind, each.way(), now));
            } else {
                deliveries.remove(List.of(each.notice()), each.way());
            }
        }
    }
}
