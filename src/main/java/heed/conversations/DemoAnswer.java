package heed.conversations;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;

/** When the demo's staff answer: soon and in working hours, now and then days late. */
final class DemoAnswer {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final int LATE_PERCENT = 7;

    private DemoAnswer() {}

    static Instant at(Instant written, ZoneId zone, RandomGenerator chance) {
        int minutes = 12 + (int) (chance.nextDouble() * chance.nextDouble() * 200);
        ZonedDateTime answer = opening(written.atZone(zone)).plusMinutes(minutes);
        if (chance.nextInt(100) < LATE_PERCENT) {
            answer = answer.plusDays(1 + chance.nextInt(3));
        }
        return opening(answer).toInstant();
    }

    /** The moment itself while the office is open, else the next opening and a little. */
    private static ZonedDateTime opening(ZonedDateTime at) {
        ZonedDateTime moment = at;
        while (closed(moment)) {
            boolean early = !weekend(moment) && moment.toLocalTime().isBefore(OPENS);
            moment = (early ? moment : moment.plusDays(1)).with(OPENS.plusMinutes(at.getMinute() / 2));
        }
        return moment;
    }

    private static boolean closed(ZonedDateTime at) {
        return weekend(at)
                || at.toLocalTime().isBefore(OPENS)
                || !at.toLocalTime().isBefore(CLOSES);
    }

    private static boolean weekend(ZonedDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
