package heed.conversations.fields;

import heed.web.Language;
import heed.web.Text;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says a field's value in a language. */
@Component
class FieldWords {

    private final Text text;

    FieldWords(Text text) {
        this.text = text;
    }

    /** The value that the field has on this sheet, in words; empty where it has none. */
    String plain(Field field, FieldSheet sheet, String language) {
        Object value = sheet.values().get(field.key());
        return value == null ? "" : plain(field, value, language);
    }

    /** A value of this field in words. */
    String plain(Field field, Object value, String language) {
        Locale locale = Language.of(language).locale();
        return switch (field.kind()) {
            case TEXT -> value.toString();
            case NUMBER -> number(new BigDecimal(FieldReading.typed(value)), locale);
            case DATE ->
                DateTimeFormatter.ofPattern(text.of(locale, "web.pattern.date"), locale)
                        .format(LocalDate.parse(value.toString()));
            case YES_NO -> text.of(locale, Objects.equals(value, true) ? "fields.yes" : "fields.no");
            case CHOICE, TREE -> field.path(value.toString(), language);
        };
    }

    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
