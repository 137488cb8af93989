package heed.calendars.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in the list.
 *
 * @param hours its week in short: "Mon–Sat 08:00–20:00"
 * @param nextHoliday the next one from today on, null where none is known
 */
public record CalendarRow(
        String key,
        String name,
        String zone,
        String hours,
        @Nullable LocalDate nextHoliday) {}
