package heed.conversations.fields;

import heed.conversations.SearchOperator;
import heed.platform.Fault;
import heed.platform.Recordset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Searches by what was filled in: {@code field.cause:frost}, {@code field.amount:>100}, {@code field.burst-on:<=2026-03-01},
 * {@code field.insured:yes}, a part of a text, and {@code *} for whatever was filled in.
 */
@Component
class FieldSearch implements SearchOperator {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=)?(.*)");

    private final Fields fields;

    FieldSearch(Fields fields) {
        this.fields = fields;
    }

    @Override
    public String name() {
        return "field";
    }

    @Override
    public Optional<Asked> asked(String part, String value) {
        return fields.recall().stream()
                .filter(each -> each.key().equals(part))
                .findFirst()
                .flatMap(field -> value.equals("*") ? Optional.of(any(field)) : asked(field, value));
    }

    private static Optional<Asked> asked(Field field, String value) {
        return switch (field.kind()) {
            case TEXT -> Optional.of(term(field, "t.words like ?", "%" + escaped(value) + "%"));
            case NUMBER, DATE -> compared(field, value);
            case YES_NO ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> Optional.of(holding(field, List.of(true)));
                    case "no", "false" -> Optional.of(holding(field, List.of(false)));
                    default -> Optional.empty();
                };
            case CHOICE, TREE -> chosen(field, value);
        };
    }

    /** A choice by its key or its name in any language, with all below it. */
    private static Optional<Asked> chosen(Field field, String value) {
        List<String> keys = field.choices().stream()
                .flatMap(FieldChoice::family)
                .filter(each -> each.key().equals(value)
                        || each.names().values().stream().anyMatch(value::equalsIgnoreCase))
                .flatMap(FieldChoice::family)
                .map(FieldChoice::key)
                .distinct()
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(holding(field, keys));
    }

    private static Optional<Asked> compared(Field field, String value) {
        Matcher parts = COMPARED.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String sign = parts.group(1) == null ? "=" : parts.group(1);
        return FieldReading.readTyped(field, parts.group(2), Locale.UK, FieldSearch::silently)
                .map(read -> term(field, "t.amount " + sign + " ?", amount(field, read)));
    }

    /** That a value is none is told by the search itself. */
    private static void silently(Fault fault) {}

    private static BigDecimal amount(Field field, Object read) {
        return field.kind() == FieldKind.DATE
                ? BigDecimal.valueOf(LocalDate.parse(read.toString()).toEpochDay())
                : new BigDecimal(FieldReading.typed(read));
    }

    private static Asked term(Field field, String condition, Object value) {
        return new Asked(
                "c.id in (select t.conversation from conversations.field_term t where t.field = ? and " + condition
                        + ")",
                List.of(field.key(), value));
    }

    private static Asked holding(Field field, List<?> values) {
        return new Asked(
                "c.id in (select s.conversation from conversations.field_sheet s where s.fields @> any(cast(? as jsonb[])))",
                List.of((Object) values.stream()
                        .map(each -> Recordset.json(Map.of(field.key(), each)))
                        .toArray(String[]::new)));
    }

    private static Asked any(Field field) {
        return new Asked(
                "c.id in (select s.conversation from conversations.field_sheet s where s.fields @@ cast(? as jsonpath))",
                List.of("exists($.\"" + field.key() + "\")"));
    }

    private static String escaped(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }
}
