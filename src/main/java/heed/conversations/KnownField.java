package heed.conversations;

import heed.web.Worded;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A field of the company's own, as others see it.
 *
 * @param kind {@code text}, {@code number}, {@code date}, {@code choice}, {@code tree} or {@code yes-no}
 * @param queues of whose conversations it is asked, empty for all
 * @param choices what is offered, in its order; none where anything may be typed
 */
public record KnownField(String key, String kind, Worded name, Set<String> queues, List<Choice> choices) {

    /**
     * @param value as it stands in a form
     * @param name with those above it, for a choice in levels
     */
    public record Choice(String value, Worded name) {}

    public KnownField {
        queues = Set.copyOf(queues);
        choices = List.copyOf(choices);
    }

    /** What readers of this language call it. */
    public String name(Locale locale) {
        return name.in(locale);
    }

    /** Whether it is asked of conversations in this queue. */
    public boolean asked(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    /** A value in words: a choice by its name, everything else as it is typed. */
    public String said(Object value, Locale locale) {
        return choices.stream()
                .filter(each -> each.value().equals(value.toString()))
                .findFirst()
                .map(each -> each.name().in(locale))
                .orElseGet(() -> typed(value, locale));
    }

    /** How a value stands in a form, with the decimal mark of this language. */
    public static String typed(Object value, Locale locale) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator())
                : value.toString();
    }

    /** Key of the column that shows it in a table. */
    public String column() {
        return ListColumn.OF_FIELD + key;
    }
}
