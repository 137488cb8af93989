package heed.identity.notices.pages;

import heed.web.Faults;
import java.util.List;
import java.util.Map;

/**
 * How notices reach somebody, as they chose or as they just typed it.
 *
 * @param days of the week, Monday first, with whether quiet hours begin on them
 * @param calendars names by key
 * @param zone whose clock counts
 * @param mailPossible whether this Heed can send mail
 */
public record DeliveryPage(
        List<Row> rows,
        List<Day> days,
        String from,
        String until,
        String digestAt,
        String calendar,
        Map<String, String> calendars,
        String zone,
        int version,
        boolean mailPossible,
        Faults faults) {

    public DeliveryPage {
        rows = List.copyOf(rows);
        days = List.copyOf(days);
    }

    /** One kind; mail is never, at-once, hourly or daily. */
    public record Row(String kind, boolean bell, boolean browser, String mail, boolean through) {}

    /** A day of the week. */
    public record Day(String key, String name, boolean chosen) {}
}
