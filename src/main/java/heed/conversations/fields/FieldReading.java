package heed.conversations.fields;

import heed.conversations.KnownField;
import heed.platform.Fault;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a value as its field wants it, from JSON or as somebody typed it. */
final class FieldReading {

    private static final int LONGEST = 2000;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    private FieldReading() {}

    /** The value as it is kept, or empty with the fault told. */
    static Optional<Object> read(Field field, JsonNode given, Consumer<Fault> faults) {
        Optional<Object> value = Optional.ofNullable(
                switch (field.kind()) {
                    case TEXT -> given.isString() ? text(given.stringValue()) : null;
                    case NUMBER -> given.isNumber() ? number(given.decimalValue()) : null;
                    case DATE -> given.isString() ? day(given.stringValue()) : null;
                    case YES_NO -> given.isBoolean() ? given.booleanValue() : null;
                    case CHOICE, TREE -> given.isString() ? choice(field, given.stringValue()) : null;
                });
        return toldWhereNone(field, value, faults);
    }

    /** The same of what stands in a form, which is not blank. */
    static Optional<Object> readTyped(Field field, String typed, Locale locale, Consumer<Fault> faults) {
        Optional<Object> value = Optional.ofNullable(
                switch (field.kind()) {
                    case TEXT -> text(typed);
                    case NUMBER -> typedNumber(typed, locale);
                    case DATE -> day(typed);
                    case YES_NO ->
                        switch (typed) {
                            case "true" -> Boolean.TRUE;
                            case "false" -> Boolean.FALSE;
                            default -> null;
                        };
                    case CHOICE, TREE -> choice(field, typed);
                });
        return toldWhereNone(field, value, faults);
    }

    private static Optional<Object> toldWhereNone(Field field, Optional<Object> value, Consumer<Fault> faults) {
        if (value.isEmpty()) {
            faults.accept(
                    Fault.at("/" + field.key(), "fields.fault." + field.kind().key(), field.named()));
        }
        return value;
    }

    private static @Nullable String text(String given) {
        String text = given.strip().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    private static @Nullable Object typedNumber(String typed, Locale locale) {
        String digits = typed.replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
        int mark = decimalMark(digits, DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        String whole = (mark < 0 ? digits : digits.substring(0, mark)).replaceAll("[.,]", "");
        String written = mark < 0 ? whole : whole + "." + digits.substring(mark + 1);
        return written.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?") ? number(new BigDecimal(written)) : null;
    }

    /** Where the decimals begin: people write 12.5 and 12,5 in every language, while 1,234 is a thousand in English alone. */
    private static int decimalMark(String digits, char own) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return -1;
        }
        char mark = digits.charAt(last);
        boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
        boolean once = digits.indexOf(mark) == last;
        boolean thousands = digits.length() - last == 4 && mark != own;
        return once && (both || !thousands) ? last : -1;
    }

    private static @Nullable Object number(BigDecimal given) {
        BigDecimal number = given.stripTrailingZeros();
        int whole = number.precision() - number.scale();
        if (number.scale() > DECIMALS || whole > DIGITS || whole + Math.max(0, number.scale()) > DIGITS) {
            return null;
        }
        return plain(number);
    }

    /** Whole numbers as such, so that what is kept equals what is read back. */
    private static Object plain(BigDecimal number) {
        if (number.scale() > 0) {
            return number.doubleValue();
        }
        long whole = number.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    private static @Nullable String day(String given) {
        try {
            LocalDate day = LocalDate.parse(given.strip());
            return day.getYear() >= 1 && day.getYear() <= 9999 ? day.toString() : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable String choice(Field field, String given) {
        return field.choice(given)
                .filter(each -> !each.archived())
                .map(FieldChoice::key)
                .orElse(null);
    }

    /** How a value stands in a form, with the decimal point of programs. */
    static String typed(@Nullable Object value) {
        return typed(value, Locale.ROOT);
    }

    /** The same with the decimal mark of this language; empty for none. */
    static String typed(@Nullable Object value, Locale locale) {
        return value == null ? "" : KnownField.typed(value, locale);
    }
}
