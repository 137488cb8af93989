package heed.identity.notices;

import heed.identity.NoticeKind;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the ways in which notices reach them.
 *
 * @param kinds one for each kind, in its order
 * @param quiet null where they want none
 * @param calendar key of the calendar in whose hours alone there are alarms, empty for no such wish
 * @param digestAt when the day's mail comes, by their clock
 * @param zone the one of their profile
 * @param version 0 until they choose something
 */
record DeliveryChoice(
        List<KindChoice> kinds,
        @Nullable QuietHours quiet,
        String calendar,
        LocalTime digestAt,
        ZoneId zone,
        int version) {

    static final LocalTime USUAL_DIGEST = LocalTime.of(8, 0);

    DeliveryChoice {
        Map<NoticeKind, KindChoice> chosen =
                kinds.stream().collect(Collectors.toMap(KindChoice::kind, Function.identity()));
        kinds = Arrays.stream(NoticeKind.values())
                .map(kind -> chosen.getOrDefault(kind, KindChoice.usual(kind)))
                .toList();
    }

    static DeliveryChoice usual(ZoneId zone) {
        return new DeliveryChoice(List.of(), null, "", USUAL_DIGEST, zone, 0);
    }

    KindChoice of(NoticeKind kind) {
        return kinds.get(kind.ordinal());
    }
}
