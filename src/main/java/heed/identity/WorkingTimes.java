package heed.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** The question when work is done, for those who want no alarm outside of it. The module of calendars implements it. */
public interface WorkingTimes {

    /** The name of every calendar by its key. */
    SortedMap<String, String> names();

    /** The first working moment from here on, here itself when it is one; empty where there is no such calendar or no such moment. */
    Optional<Instant> nextOpening(String calendar, Instant at);
}
