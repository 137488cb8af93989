package heed.identity.notices;

import heed.identity.NoticeKind;
import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to change about the delivery of their notices; null leaves a thing as it is.
 *
 * @param kinds by the key of the kind
 * @param quiet empty days for none
 * @param calendar key of a calendar, empty for none
 * @param digestAt time of day: {@code 08:00}
 */
record DeliveryWish(
        @Nullable Map<String, KindWish> kinds,
        @Nullable QuietWish quiet,
        @Nullable String calendar,
        @Nullable String digestAt) {

    /** @param mail never, at-once, hourly or daily */
    record KindWish(
            @Nullable Boolean bell,
            @Nullable Boolean browser,
            @Nullable String mail,
            @Nullable Boolean through) {}

    /** @param days mon to sun, on which quiet hours begin; none of them for no quiet hours */
    record QuietWish(
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> days) {}

    /** @throws Invalid with a pointer to each fault, such as {@code /kinds/mention/mail} */
    DeliveryChoice over(DeliveryChoice before) {
        var faults = new ArrayList<Fault>();
        var chosen = new DeliveryChoice(
                kinds(before, faults),
                quiet == null ? before.quiet() : quiet(quiet, faults),
                calendar == null ? before.calendar() : calendar.strip(),
                digestAt == null ? before.digestAt() : time("/digestAt", digestAt, faults),
                before.zone(),
                before.version() + 1);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return chosen;
    }

    private List<KindChoice> kinds(DeliveryChoice before, List<Fault> faults) {
        Map<String, KindWish> wishes = kinds == null ? Map.of() : kinds;
        wishes.keySet().stream()
                .filter(key -> NoticeKind.of(key).isEmpty())
                .forEach(key -> faults.add(Fault.at("/kinds/" + key, "notices.fault.kind", key)));
        return before.kinds().stream()
                .map(each -> kind(each, wishes.get(each.kind().key()), faults))
                .toList();
    }

    private static KindChoice kind(KindChoice before, @Nullable KindWish wish, List<Fault> faults) {
        if (wish == null) {
            return before;
        }
        Mailing mail =
                wish.mail() == null ? before.mail() : Mailing.of(wish.mail()).orElse(null);
        if (mail == null) {
            faults.add(Fault.at("/kinds/" + before.kind().key() + "/mail", "notices.fault.mail"));
        }
        return new KindChoice(
                before.kind(),
                Objects.requireNonNullElse(wish.bell(), before.bell()),
                Objects.requireNonNullElse(wish.browser(), before.browser()),
                Objects.requireNonNullElse(mail, before.mail()),
                Objects.requireNonNullElse(wish.through(), before.through()));
    }

    private static @Nullable QuietHours quiet(QuietWish wish, List<Fault> faults) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String each : Objects.requireNonNullElse(wish.days(), List.<String>of())) {
            QuietDays.of(each)
                    .ifPresentOrElse(days::add, () -> faults.add(Fault.at("/quiet/days", "notices.fault.day", each)));
        }
        if (days.isEmpty()) {
            return null;
        }
        return new QuietHours(
                time("/quiet/from", wish.from(), faults), time("/quiet/until", wish.until(), faults), days);
    }

    private static LocalTime time(String pointer, @Nullable String told, List<Fault> faults) {
        try {
            return LocalTime.parse(told == null ? "" : told.strip())
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at(pointer, "notices.fault.time"));
            return LocalTime.MIDNIGHT;
        }
    }
}
