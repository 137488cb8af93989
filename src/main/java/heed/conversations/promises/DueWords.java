package heed.conversations.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a commitment by when it was meant: "tomorrow at 10", "do petka", "завтра до 12". A guess that a person confirms. */
final class DueWords {

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("danes", 0),
            Map.entry("сегодня", 0),
            Map.entry("tänään", 0),
            Map.entry("tomorrow", 1),
            Map.entry("jutri", 1),
            Map.entry("завтра", 1),
            Map.entry("huomenna", 1),
            Map.entry("huomiseksi", 1),
            Map.entry("pojutrišnjem", 2),
            Map.entry("послезавтра", 2),
            Map.entry("ylihuomenna", 2));
    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays(
            "monday ponedelj понедельник maanantai",
            "tuesday tor(ek|ka) вторник tiistai",
            "wednesday sred[aoe] сред[ауы] keskiviik",
            "thursday četrt четверг torstai",
            "friday pet(ek|ka) пятниц perjantai",
            "saturday sobot суббот lauantai",
            "sunday nedelj воскресен sunnuntai");
    private static final Set<String> BEFORE_TIME =
            Set.of("at", "by", "before", "ob", "do", "в", "до", "к", "klo", "kello");
    private static final Map<String, String> NOON =
            Map.of("noon", "12:00", "midday", "12:00", "poldneva", "12:00", "opoldne", "12:00", "полудня", "12:00");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|h)?");

    private DueWords() {}

    /** @param time null where only the day was said */
    record Meant(LocalDate day, @Nullable LocalTime time) {}

    static Optional<Meant> in(String sentence, LocalDate today) {
        List<String> words = Sentences.of(sentence).stream()
                .flatMap(each -> each.words().stream())
                .toList();
        @Nullable LocalDate day = null;
        @Nullable LocalTime time = null;
        for (int at = 0; at < words.size(); at++) {
            day = day == null ? day(words.get(at), today) : day;
            time = time == null ? time(words, at) : time;
        }
        return day == null ? Optional.empty() : Optional.of(new Meant(day, time));
    }

    private static @Nullable LocalDate day(String word, LocalDate today) {
        Integer days = DAYS.get(word);
        if (days != null) {
            return today.plusDays(days);
        }
        return WEEKDAYS.entrySet().stream()
                .filter(each -> word.matches(each.getKey() + "\\p{L}{0,4}"))
                .map(each -> today.plusDays(1
                        + Math.floorMod(
                                each.getValue().getValue()
                                        - today.plusDays(1).getDayOfWeek().getValue(),
                                7)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalTime time(List<String> words, int at) {
        String noon = NOON.get(words.get(at));
        if (noon != null) {
            return LocalTime.parse(noon);
        }
        if (at == 0 || !BEFORE_TIME.contains(words.get(at - 1))) {
            return null;
        }
        var clock = CLOCK.matcher(words.get(at));
        if (!clock.matches()) {
            return null;
        }
        String half = clock.group(3) == null ? at + 1 < words.size() ? words.get(at + 1) : "" : clock.group(3);
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int counted = half.equals("pm") && hour < 12 ? hour + 12 : hour;
        return counted > 23 || minute > 59 ? null : LocalTime.of(counted, minute);
    }

    private static Map<String, DayOfWeek> weekdays(String... forms) {
        var weekdays = new HashMap<String, DayOfWeek>();
        for (int day = 0; day < forms.length; day++) {
            for (String form : forms[day].split(" ")) {
                weekdays.put(form, DayOfWeek.of(day + 1));
            }
        }
        return weekdays;
    }
}
