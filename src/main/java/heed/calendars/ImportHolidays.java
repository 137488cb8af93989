package heed.calendars;

import heed.identity.Actor;
import heed.identity.Right;
import heed.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Adds the holidays of an iCalendar file to a calendar; those it has already stay as they are. */
@Service
class ImportHolidays {

    private final Calendars calendars;
    private final ChangeCalendar changeCalendar;
    private final FeedReader feeds;
    private final Clock clock;

    ImportHolidays(Calendars calendars, ChangeCalendar changeCalendar, FeedReader feeds, Clock clock) {
        this.calendars = calendars;
        this.changeCalendar = changeCalendar;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * @param added days that were no holidays before
     * @param known days that were holidays already
     * @param leftOut names of events that are no whole days or recur in a way that is not understood
     */
    record Import(int added, int known, List<String> leftOut) {}

    Import fromAddress(Actor actor, String key, String address) {
        WorkingCalendar calendar = findFor(actor, key);
        return add(actor, calendar, feeds.read(address, HolidayFeed.MOST_BYTES));
    }

    Import fromFile(Actor actor, String key, byte[] file) {
        return add(actor, findFor(actor, key), file);
    }

    private WorkingCalendar findFor(Actor actor, String key) {
        actor.require(Right.CALENDARS_WRITE);
        return calendars.find(key).orElseThrow(NotFound::new);
    }

    private Import add(Actor actor, WorkingCalendar calendar, byte[] file) {
        HolidayFeed feed = HolidayFeed.of(file, LocalDate.now(clock.withZone(calendar.zone())));
        int[] known = new int[1];
        changeCalendar.change(actor, calendar.key(), "", before -> {
            TreeMap<LocalDate, String> holidays = new TreeMap<>(feed.holidays());
            known[0] = (int) before.holidays().keySet().stream()
                    .filter(holidays::containsKey)
                    .count();
            before.holidays().forEach((day, name) -> holidays.merge(day, name, ImportHolidays::named));
            return before.withHolidays(holidays);
        });
        return new Import(feed.holidays().size() - known[0], known[0], feed.leftOut());
    }

    private static String named(String read, String before) {
        return before.isEmpty() ? read : before;
    }
}
