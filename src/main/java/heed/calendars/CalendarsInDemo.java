package heed.calendars;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import heed.identity.Actor;
import heed.platform.DemoChapter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Larkfield Water answers from Monday to Saturday until eight; its office keeps shorter hours. */
@Component
class CalendarsInDemo implements DemoChapter {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Bank holidays of England and Wales (gov.uk/bank-holidays). */
    private static final Map<String, String> HOLIDAYS = Map.ofEntries(
            Map.entry("2026-01-01", "New Year’s Day"),
            Map.entry("2026-04-03", "Good Friday"),
            Map.entry("2026-04-06", "Easter Monday"),
            Map.entry("2026-05-04", "Early May bank holiday"),
            Map.entry("2026-05-25", "Spring bank holiday"),
            Map.entry("2026-08-31", "Summer bank holiday"),
            Map.entry("2026-12-25", "Christmas Day"),
            Map.entry("2026-12-28", "Boxing Day (substitute day)"),
            Map.entry("2027-01-01", "New Year’s Day"));

    private final AddCalendar addCalendar;

    CalendarsInDemo(AddCalendar addCalendar) {
        this.addCalendar = addCalendar;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void tell() {
        addCalendar.add(
                Actor.SYSTEM, open("larkfield-desk", "Larkfield service desk", SATURDAY, Hours.of("08:00", "20:00")));
        addCalendar.add(Actor.SYSTEM, open("office", "Office", FRIDAY, Hours.of("09:00", "17:00")));
    }

    private static WorkingCalendar open(String key, String name, DayOfWeek last, Hours hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = MONDAY; day.compareTo(last) <= 0; day = day.plus(1)) {
            week.put(day, List.of(hours));
        }
        TreeMap<LocalDate, String> holidays = new TreeMap<>();
        HOLIDAYS.forEach((day, holiday) -> holidays.put(LocalDate.parse(day), holiday));
        return new WorkingCalendar(key, name, LONDON, week, holidays, new TreeMap<>(), new TreeMap<>());
    }
}
