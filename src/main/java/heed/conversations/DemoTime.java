package heed.conversations;

import heed.calendars.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Time as the demo's letters tell it: days before today, and hours in which the desk was staffed. */
record DemoTime(WorkingTime desk, Instant now) {

    LocalDate today() {
        return now.atZone(desk.zone()).toLocalDate();
    }

    Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(desk.zone()).toInstant();
    }

    /** @param ago {@code 11d 18:05}, or {@code desk 6h} for so much time at the desk before now */
    Instant at(String ago) {
        String[] parts = ago.split(" ");
        return parts[0].equals("desk")
                ? desk.begin(now, DemoTurn.span(parts[1]), List.of())
                : on(today().minusDays(Long.parseLong(parts[0].replace("d", ""))), LocalTime.parse(parts[1]));
    }

    /** When the turn is taken; later than what went before in any case. */
    Instant after(Instant before, DemoTurn turn) {
        if (turn.beforeNow()) {
            Instant wanted = desk.begin(now, turn.after(), List.of());
            Instant earliest = before.plus(Duration.ofMinutes(5));
            return wanted.isBefore(earliest) ? earliest : wanted;
        }
        return turn.ofCustomer() ? before.plus(turn.after()) : desk.due(before, turn.after());
    }
}
