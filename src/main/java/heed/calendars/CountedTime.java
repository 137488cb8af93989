package heed.calendars;

/**
 * Walks forward over the stretches of time that count: open by the wall clock of the zone, and not paused. Each {@link #next} gives
 * {@code [from, until)} in nanoseconds since 1970; neighbours may touch, at midnight and where an offset changes.
 */
final class CountedTime {

    private static final long DAY = 86_400 * Offsets.SECOND;

    private final OpenDays days;
    private final Offsets offsets;
    private final long[] pauses;
    private int pause;

    private int era;
    private long eraBegins;
    private long eraEnds;
    private long day;
    private long midnight;
    private long[] hours;
    private int hour;

    private long rest;
    private long restEnds;

    private long from;
    private long until;

    /** @param pauses sorted, disjoint pairs of from and until; an open end is {@code Long.MAX_VALUE} */
    CountedTime(OpenDays days, Offsets offsets, long start, long[] pauses) {
        this.days = days;
        this.offsets = offsets;
        this.pauses = pauses;
        this.era = offsets.eraAt(start);
        this.eraBegins = start;
        this.eraEnds = offsets.ends(era);
        long wall = start + offsets.ahead(era);
        this.day = Math.floorDiv(wall, DAY);
        this.midnight = day * DAY - offsets.ahead(era);
        this.hours = days.on(day);
    }

    long from() {
        return from;
    }

    long until() {
        return until;
    }

    /** @return false where no further time counts before the year 2200 */
    boolean next() {
        while (rest < restEnds || open()) {
            while (pause < pauses.length && pauses[pause + 1] <= rest) {
                pause += 2;
            }
            if (pause == pauses.length || pauses[pause] >= restEnds) {
                from = rest;
                until = restEnds;
                rest = restEnds;
                return true;
            }
            from = rest;
            until = pauses[pause];
            rest = pauses[pause + 1];
            if (from < until) {
                return true;
            }
            if (rest == Long.MAX_VALUE) {
                return false;
            }
        }
        return false;
    }

    private boolean open() {
        do {
            while (hour < hours.length) {
                rest = Math.max(midnight + hours[hour], eraBegins);
                restEnds = Math.min(midnight + hours[hour + 1], eraEnds);
                hour += 2;
                if (rest < restEnds) {
                    return true;
                }
            }
        } while (nextDay());
        return false;
    }

    private boolean nextDay() {
        day++;
        midnight += DAY;
        if (midnight >= eraEnds) {
            if (++era == offsets.eras()) {
                return false;
            }
            eraBegins = eraEnds;
            eraEnds = offsets.ends(era);
            day = Math.floorDiv(eraBegins + offsets.ahead(era), DAY);
            midnight = day * DAY - offsets.ahead(era);
        }
        hours = days.on(day);
        hour = 0;
        return true;
    }
}
