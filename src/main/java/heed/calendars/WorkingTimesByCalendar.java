package heed.calendars;

import heed.identity.WorkingTimes;
import heed.platform.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

/** Answers from the company's calendars when somebody works. */
@Component
record WorkingTimesByCalendar(Calendars calendars) implements WorkingTimes {

    @Override
    public SortedMap<String, String> names() {
        return calendars.names();
    }

    @Override
    public Optional<Instant> nextOpening(String calendar, Instant at) {
        try {
            return calendars.time(calendar).map(time -> time.nextOpening(at));
        } catch (Refused neverAgain) {
            return Optional.empty();
        }
    }
}
