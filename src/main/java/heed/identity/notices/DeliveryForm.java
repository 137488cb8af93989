package heed.identity.notices;

import heed.identity.NoticeKind;
import heed.identity.notices.DeliveryWish.KindWish;
import heed.identity.notices.DeliveryWish.QuietWish;
import heed.identity.notices.pages.DeliveryPage.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** The form as it was posted: what is not ticked is not there. */
record DeliveryForm(List<Row> rows, List<String> days, String from, String until, String digestAt, String calendar) {

    private static final String USUAL_FROM = "18:00";
    private static final String USUAL_UNTIL = "08:00";

    static DeliveryForm of(MultiValueMap<String, String> posted) {
        return new DeliveryForm(
                Arrays.stream(NoticeKind.values())
                        .map(NoticeKind::key)
                        .map(kind -> new Row(
                                kind,
                                posted.containsKey("bell/" + kind),
                                posted.containsKey("browser/" + kind),
                                first(posted, "kinds/" + kind + "/mail"),
                                posted.containsKey("through/" + kind)))
                        .toList(),
                Objects.requireNonNullElse(posted.get("day"), List.of()),
                first(posted, "quiet/from"),
                first(posted, "quiet/until"),
                first(posted, "digestAt"),
                first(posted, "calendar"));
    }

    static DeliveryForm of(DeliveryChoice choice) {
        QuietHours quiet = choice.quiet();
        return new DeliveryForm(
                choice.kinds().stream()
                        .map(each -> new Row(
                                each.kind().key(),
                                each.bell(),
                                each.browser(),
                                each.mail().key(),
                                each.through()))
                        .toList(),
                quiet == null
                        ? List.of()
                        : quiet.days().stream().map(QuietDays::key).toList(),
                quiet == null ? USUAL_FROM : quiet.from().toString(),
                quiet == null ? USUAL_UNTIL : quiet.until().toString(),
                choice.digestAt().toString(),
                choice.calendar());
    }

    DeliveryWish wish() {
        var kinds = new TreeMap<String, KindWish>();
        rows.forEach(row -> kinds.put(row.kind(), new KindWish(row.bell(), row.browser(), row.mail(), row.through())));
        return new DeliveryWish(kinds, new QuietWish(from, until, days), calendar, digestAt);
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        return Objects.requireNonNullElse(posted.getFirst(name), "");
    }
}
