package heed.channels.mail.reading;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the first appointment of an iCalendar file: its lines, unfolded, without judging the rest. */
final class CalendarText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_LINES = 5_000;

    private final Map<String, Property> properties = new HashMap<>();
    private String method = "";
    private boolean appointment;

    /** @param head name and parameters as written */
    private record Property(String head, String value) {

        String zone() {
            int at = head.toUpperCase(Locale.ROOT).indexOf("TZID=");
            if (at < 0) {
                return "";
            }
            String zone = head.substring(at + 5).replace("\"", "");
            int end = zone.indexOf(';');
            return end < 0 ? zone : zone.substring(0, end);
        }
    }

    CalendarText(String calendar) {
        String unfolded = calendar.replace("\n ", "").replace("\n\t", "");
        int depth = 0;
        boolean done = false;
        for (String line : unfolded.lines().limit(MOST_LINES).toList()) {
            String words = line.strip().toUpperCase(Locale.ROOT);
            if (words.equals("BEGIN:VEVENT") || words.equals("BEGIN:VTODO")) {
                appointment |= !done;
                depth = done ? 0 : 1;
            } else if (words.startsWith("BEGIN:") && depth > 0) {
                depth++;
            } else if (words.startsWith("END:") && depth > 0) {
                depth--;
                done |= depth == 0;
            } else {
                take(line, depth);
            }
        }
    }

    @Nullable
    Invitation invitation(String declared) {
        if (!appointment) {
            return null;
        }
        String said = method.isEmpty() ? declared : method;
        Property start = properties.getOrDefault("DTSTART", new Property("", ""));
        Property end = properties.getOrDefault("DTEND", new Property("", ""));
        return new Invitation(
                said.toUpperCase(Locale.ROOT),
                words("UID"),
                words("SUMMARY"),
                words("LOCATION"),
                AddressSearch.first(words("ORGANIZER")).toLowerCase(Locale.ROOT),
                instant(start),
                instant(end),
                day(start),
                shown(start));
    }

    private void take(String line, int depth) {
        int colon = colon(line);
        if (colon <= 0) {
            return;
        }
        String head = line.substring(0, colon);
        int semicolon = head.indexOf(';');
        String name =
                (semicolon < 0 ? head : head.substring(0, semicolon)).strip().toUpperCase(Locale.ROOT);
        if (depth == 0 && name.equals("METHOD")) {
            method = Letters.line(line.substring(colon + 1));
        } else if (depth == 1 && line.length() < 10_000) {
            properties.putIfAbsent(
                    name, new Property(head, line.substring(colon + 1).strip()));
        }
    }

    /** The colon before the value; quoted parameters may hold others. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            quoted ^= letter == '"';
            if (letter == ':' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private String words(String name) {
        String value = properties.getOrDefault(name, new Property("", "")).value;
        return Letters.line(value.replace("\\n", " ")
                .replace("\\N", " ")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\"));
    }

    private static @Nullable LocalDate day(Property time) {
        try {
            return time.value.length() == 8 ? LocalDate.parse(time.value, DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeException broken) {
            return null;
        }
    }

    private static @Nullable LocalDateTime time(Property time) {
        try {
            String local = time.value.endsWith("Z") ? time.value.substring(0, time.value.length() - 1) : time.value;
            return local.length() == 15 ? LocalDateTime.parse(local, TIME) : null;
        } catch (DateTimeException broken) {
            return null;
        }
    }

    private static @Nullable Instant instant(Property written) {
        LocalDateTime time = time(written);
        ZoneId zone = written.value.endsWith("Z") ? ZoneOffset.UTC : zone(written.zone());
        return time == null || zone == null ? null : time.atZone(zone).toInstant();
    }

    /** Outlook names zones as Windows does. */
    private static @Nullable ZoneId zone(String name) {
        try {
            String known = TimeZone.getIDForWindowsID(name, "001");
            return name.isEmpty() ? null : ZoneId.of(known == null ? name : known);
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String shown(Property written) {
        LocalDateTime time = time(written);
        LocalDate day = day(written);
        String zone = written.value.endsWith("Z") ? "UTC" : Letters.line(written.zone());
        return time != null ? (SHOWN.format(time) + " " + zone).strip() : day != null ? day.toString() : "";
    }
}
