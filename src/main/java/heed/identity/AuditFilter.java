package heed.identity;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are asked for; an empty word means all.
 *
 * @param object the whole name ({@code standard:phone-2min}) or only its kind ({@code standard})
 * @param actor a part of the name of who acted
 * @param from the first moment asked for, null for the beginning
 * @param until the moment before which it ends, null for now
 */
record AuditFilter(
        String action,
        String object,
        String actor,
        @Nullable Instant from,
        @Nullable Instant until) {

    static AuditFilter of(@Nullable String action, @Nullable String object, @Nullable String actor) {
        return new AuditFilter(word(action), word(object), word(actor), null, null);
    }

    /**
     * The same within some days.
     *
     * @param first the first day, empty for the beginning
     * @param last the last day, empty for today
     * @throws Invalid for what is no day
     */
    AuditFilter within(@Nullable String first, @Nullable String last, ZoneId zone) {
        List<Fault> faults = new ArrayList<>();
        LocalDate firstDay = day("/from", word(first), faults);
        LocalDate lastDay = day("/to", word(last), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new AuditFilter(
                action,
                object,
                actor,
                firstDay == null ? null : firstDay.atStartOfDay(zone).toInstant(),
                lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(String pointer, String written, List<Fault> faults) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException malformed) {
            faults.add(Fault.at(pointer, "audit.fault.day"));
            return null;
        }
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : word.strip();
    }
}
