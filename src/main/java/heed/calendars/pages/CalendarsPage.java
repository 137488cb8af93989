package heed.calendars.pages;

import java.util.List;

/** The list of calendars. */
public record CalendarsPage(List<CalendarRow> rows, boolean mayChange) {

    public CalendarsPage {
        rows = List.copyOf(rows);
    }
}
