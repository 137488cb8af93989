package heed.calendars;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The question others may ask: what are the hours of this calendar? */
public interface Calendars {

    /** The calendar as it is now. */
    Optional<WorkingCalendar> find(String key);

    /** Those of the keys that exist, by key, in one query. */
    Map<String, WorkingCalendar> findAll(Collection<String> keys);

    /** The time of this calendar laid out for reckoning, kept until the calendar changes; empty where there is none. */
    Optional<WorkingTime> time(String key);
}
