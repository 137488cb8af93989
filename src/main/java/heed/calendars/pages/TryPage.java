package heed.calendars.pages;

import heed.web.DueStep;
import heed.web.Faults;
import java.util.List;

/**
 * A deadline tried out on a calendar.
 *
 * @param start on the calendar's wall clock: {@code 2026-03-16T18:40}
 * @param steps empty until something was tried
 */
public record TryPage(String start, String minutes, List<DueStep> steps, Faults faults) {

    public TryPage {
        steps = List.copyOf(steps);
    }
}
