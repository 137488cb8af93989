package heed.conversations.routing;

import heed.calendars.WorkingTime;
import heed.conversations.Priority;
import heed.platform.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * After each of these waits a conversation moves up one priority, so that nobody is overtaken for ever. What counts is the queue's
 * working time.
 *
 * @param steps in ascending order
 */
record Ageing(List<Duration> steps) {

    /** With three steps the least urgent conversation comes to stand among the most urgent. */
    static final Ageing USUAL = new Ageing(List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3)));

    Ageing {
        steps = steps.stream().sorted().toList();
    }

    /** For each step the moment at or before which a conversation must have come to have taken it; the latest first. */
    List<Instant> thresholds(WorkingTime time, Instant now) {
        var thresholds = new ArrayList<Instant>();
        for (Duration step : steps) {
            try {
                thresholds.add(time.begin(now, step, List.of()));
            } catch (Refused neverEnough) {
                break;
            }
        }
        return Collections.unmodifiableList(thresholds);
    }

    static int steps(Instant enteredAt, List<Instant> thresholds) {
        return (int) thresholds.stream()
                .filter(threshold -> !enteredAt.isAfter(threshold))
                .count();
    }

    static Priority effective(Priority priority, int steps) {
        Priority[] all = Priority.values();
        return all[Math.min(all.length - 1, priority.ordinal() + steps)];
    }
}
