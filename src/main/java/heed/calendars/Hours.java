package heed.calendars;

import heed.platform.Invalid;

/**
 * One stretch of opening within a day, as the clock on the wall shows it: {@code [opens, closes)}.
 *
 * @param opens minutes since midnight, 0 to 1439
 * @param closes minutes since midnight, later than {@code opens}; 1440 is midnight at the end of the day
 */
public record Hours(int opens, int closes) implements Comparable<Hours> {

    static final int DAY = 1440;

    /** The whole day, 00:00 to 24:00. */
    public static final Hours ALL_DAY = new Hours(0, DAY);

    public Hours {
        if (opens < 0 || closes > DAY) {
            throw Invalid.at("", "calendars.fault.time", WallTime.text(opens < 0 ? opens : closes));
        }
        if (opens >= closes) {
            throw Invalid.at("", "calendars.fault.backwards", WallTime.text(opens), WallTime.text(closes));
        }
    }

    /** Hours from two times such as {@code 09:00} and {@code 24:00}. */
    public static Hours of(String opens, String closes) {
        return new Hours(WallTime.minutes(opens), WallTime.minutes(closes));
    }

    boolean overlaps(Hours other) {
        return opens < other.closes && other.opens < closes;
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(opens, other.opens);
    }

    @Override
    public String toString() {
        return WallTime.text(opens) + "–" + WallTime.text(closes);
    }
}
