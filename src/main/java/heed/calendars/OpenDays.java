package heed.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** A calendar's hours by day, laid out in arrays of nanoseconds since midnight: opens, closes, opens, closes … */
final class OpenDays {

    private static final long MINUTE = 60 * Offsets.SECOND;

    private final long[][] week = new long[7][];
    private final long[] specialDays;
    private final long[][] specialHours;

    OpenDays(WorkingCalendar calendar) {
        for (DayOfWeek day : DayOfWeek.values()) {
            week[day.ordinal()] = layOut(calendar.hours().getOrDefault(day, List.of()), List.of());
        }
        SortedSet<LocalDate> dates = new TreeSet<>(calendar.holidays().keySet());
        dates.addAll(calendar.overrides().keySet());
        dates.addAll(calendar.breaks().keySet());
        specialDays = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
        specialHours = dates.stream()
                .map(date -> layOut(calendar.hoursOn(date), calendar.breaks().getOrDefault(date, List.of())))
                .toArray(long[][]::new);
    }

    /** @param epochDay days since Thursday, 1 January 1970 */
    long[] on(long epochDay) {
        int special = Arrays.binarySearch(specialDays, epochDay);
        return special >= 0 ? specialHours[special] : week[(int) Math.floorMod(epochDay + 3, 7L)];
    }

    private static long[] layOut(List<Hours> hours, List<Hours> breaks) {
        List<Hours> open = new ArrayList<>(hours);
        for (Hours pause : breaks) {
            open = open.stream()
                    .flatMap(stretch -> without(stretch, pause).stream())
                    .toList();
        }
        return open.stream()
                .flatMapToLong(stretch -> LongStream.of(stretch.opens(), stretch.closes()))
                .map(minutes -> minutes * MINUTE)
                .toArray();
    }

    private static List<Hours> without(Hours open, Hours pause) {
        List<Hours> left = new ArrayList<>();
        if (!open.overlaps(pause)) {
            return List.of(open);
        }
        if (open.opens() < pause.opens()) {
            left.add(new Hours(open.opens(), pause.opens()));
        }
        if (pause.closes() < open.closes()) {
            left.add(new Hours(pause.closes(), open.closes()));
        }
        return left;
    }
}
