package heed.channels.mail.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Reads the Date header as RFC 5322 has it, as it once was, and as programs that never read it write it. */
final class MailDates {

    /** The zones of RFC 5322 §4.3, and those that mail programs of Europe write. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("EET", "+0200"),
            Map.entry("EEST", "+0300"),
            Map.entry("WEST", "+0100"),
            Map.entry("BST", "+0100"),
            Map.entry("MSK", "+0300"));

    private MailDates() {}

    static Optional<Instant> read(String value) {
        String written = value.strip();
        if (written.isEmpty() || written.length() > 200) {
            return Optional.empty();
        }
        int last = written.lastIndexOf(' ') + 1;
        String zone = ZONES.get(written.substring(last).toUpperCase(Locale.ROOT));
        String date = zone == null ? written : written.substring(0, last) + zone;
        try {
            var field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", date), null);
            return Optional.ofNullable(field.getDate())
                    .map(java.util.Date::toInstant)
                    .or(() -> iso(date));
        } catch (RuntimeException broken) {
            return iso(date);
        }
    }

    private static Optional<Instant> iso(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
