package heed.channels.mail.aside;

import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which mail somebody asks for.
 *
 * @param everything also what asks for no decision: reports, automatic answers, our own mail
 * @param reason why it stands here, empty for any reason
 * @param mailbox empty for any
 * @param from the first day, null for no first
 * @param to the last day, null for no last
 */
record AsideQuestion(
        boolean everything,
        String reason,
        String mailbox,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What waits for a decision. */
    static final AsideQuestion TO_DECIDE = new AsideQuestion(false, "", "", null, null);

    /** @throws Invalid where a day is none */
    static AsideQuestion of(Map<String, String> asked) {
        return new AsideQuestion(
                asked.getOrDefault("what", "").equals("all"),
                asked.getOrDefault("reason", "").strip(),
                asked.getOrDefault("mailbox", "").strip(),
                day(asked, "from"),
                day(asked, "to"));
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String written = asked.getOrDefault(name, "").strip();
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeException none) {
            throw Invalid.at("/" + name, "aside.fault.day");
        }
    }

    Instant after(ZoneId zone) {
        return from == null ? Instant.EPOCH : from.atStartOfDay(zone).toInstant();
    }

    Instant before(ZoneId zone) {
        return to == null
                ? Instant.parse("9999-12-31T00:00:00Z")
                : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
