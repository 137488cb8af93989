package heed.conversations.routing;

import heed.platform.Invalid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into forms: hours, days and moments in the reader's zone. */
final class Typing {

    private Typing() {}

    /** Hours with a decimal point or comma as minutes; what is no number is none that passes. */
    static int minutes(String hours) {
        try {
            return new BigDecimal(hours.strip().replace(',', '.'))
                    .multiply(BigDecimal.valueOf(60))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return -1;
        }
    }

    static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static @Nullable Instant moment(String typed, ZoneId zone, String pointer) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            throw Invalid.at(pointer, "routing.fault.moment");
        }
    }

    static @Nullable LocalDate day(String typed, String pointer) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException malformed) {
            throw Invalid.at(pointer, "routing.fault.day");
        }
    }
}
