package heed.calendars;

import heed.platform.Invalid;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them, from 00:00 to 24:00, as minutes since midnight. */
final class WallTime {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-4])[:.]([0-5]\\d)");

    private WallTime() {}

    /** @throws Invalid for anything but a time from 00:00 to 24:00 */
    static int minutes(String text) {
        Matcher time = TIME.matcher(text.strip());
        int minutes = time.matches() ? Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)) : -1;
        if (minutes < 0 || minutes > Hours.DAY) {
            throw Invalid.at("", "calendars.fault.time", text);
        }
        return minutes;
    }

    static String text(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
