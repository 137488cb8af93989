package heed.calendars;

import heed.calendars.pages.TryPage;
import heed.platform.Invalid;
import heed.platform.Refused;
import heed.web.Faults;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tries a calendar out: something comes at a time of its wall clock, and is due after so many working minutes. */
@Component
class CalendarTrial {

    private final StepWords words;
    private final Clock clock;

    CalendarTrial(StepWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    TryPage of(WorkingCalendar calendar, String start, String minutes, Locale locale) {
        if (start.isBlank()) {
            LocalDateTime now =
                    LocalDateTime.now(clock.withZone(calendar.zone())).truncatedTo(ChronoUnit.MINUTES);
            return new TryPage(now.toString(), "240", List.of(), Faults.NONE);
        }
        try {
            Explanation explanation = reckon(calendar, start, minutes);
            return new TryPage(start, minutes, words.lines(explanation, locale), Faults.NONE);
        } catch (Invalid invalid) {
            return new TryPage(start, minutes, List.of(), Faults.of(invalid));
        } catch (Refused refused) {
            return new TryPage(start, minutes, List.of(), Faults.of(refused));
        }
    }

    private static Explanation reckon(WorkingCalendar calendar, String start, String minutes) {
        FaultList faults = new FaultList();
        var begin = faults.reading("/start", () -> moment(start, calendar.zone()));
        var work = faults.reading("/minutes", () -> minutes(minutes));
        faults.refuse();
        return Explanation.ofDue(WorkingTime.of(calendar), begin.orElseThrow(), work.orElseThrow(), List.of());
    }

    private static Instant moment(String wall, ZoneId zone) {
        try {
            Instant moment = LocalDateTime.parse(wall.strip()).atZone(zone).toInstant();
            WorkingTime.nanos(moment);
            return moment;
        } catch (DateTimeException malformed) {
            throw Invalid.at("", "calendars.fault.moment", wall);
        }
    }

    private static Duration minutes(String text) {
        try {
            return Readings.minutes(new BigDecimal(text.strip().replace(',', '.')));
        } catch (NumberFormatException malformed) {
            throw Invalid.at("", "calendars.fault.minutes");
        }
    }
}
