package heed.automation.rules;

import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Operator;
import heed.automation.rules.Condition.Subject;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.conversations.ConversationFields;
import heed.conversations.HandlingKeys;
import heed.conversations.KnownField;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a rule's conditions; each field may stand once. */
final class ConditionReading {

    static final List<String> CHANNELS = List.of("email", "phone", "web", "chat", "social", "post", "in-person");
    static final List<String> CAUSES = List.of("person", "token", "system", "visitor");
    private static final Set<Field> IN_LOWER_CASE = EnumSet.of(Field.TAGS, Field.CUSTOMER_TAGS, Field.LANGUAGE);
    private static final int MOST = 20;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private final Predicate<String> queues;
    private final Predicate<String> calendars;
    private final Predicate<String> staff;
    private final ConversationFields fields;
    private final Map<String, KnownField> own;
    private final List<Fault> faults;

    ConditionReading(
            Predicate<String> queues,
            Predicate<String> calendars,
            Predicate<String> staff,
            ConversationFields fields,
            List<Fault> faults) {
        this.queues = queues;
        this.calendars = calendars;
        this.staff = staff;
        this.fields = fields;
        this.own = fields.asked().stream().collect(Collectors.toMap(KnownField::key, Function.identity()));
        this.faults = faults;
    }

    List<Condition> read(@Nullable List<ConditionDetails> told) {
        var conditions = new ArrayList<Condition>();
        Set<Subject> seen = new HashSet<>();
        List<ConditionDetails> all = told == null ? List.of() : told;
        if (all.size() > MOST) {
            fault("/conditions", "rules.fault.conditions", MOST);
            return List.of();
        }
        for (int n = 0; n < all.size(); n++) {
            read("/conditions/" + n, all.get(n), seen).ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> read(String at, @Nullable ConditionDetails told, Set<Subject> seen) {
        String name = told == null ? "" : RuleReading.or(told.field());
        Optional<Subject> subject =
                Subject.of(name).filter(each -> each.field() != Field.OWN || own.containsKey(each.part()));
        if (told == null || subject.isEmpty()) {
            return fault(at + "/field", "rules.fault.field", name);
        }
        Field field = subject.get().field();
        if (!seen.add(subject.get())) {
            return fault(at + "/field", "rules.fault.field-twice", name);
        }
        String key = RuleReading.or(told.operator());
        Optional<Operator> operator = Operator.of(key).filter(operators(subject.get())::contains);
        if (operator.isEmpty()) {
            return fault(at + "/operator", "rules.fault.operator", key);
        }
        List<String> values =
                field == Field.OWN ? ownValues(at, subject.get().part(), told.values()) : values(field, told.values());
        boolean compares = operator.get() == Operator.AT_LEAST || operator.get() == Operator.AT_MOST;
        int most = compares ? 1 : MOST_VALUES;
        if (values.isEmpty() || values.size() > most) {
            return fault(at + "/values", "rules.fault.values", most);
        }
        for (int n = 0; n < values.size(); n++) {
            if (values.get(n).length() > LONGEST_VALUE || !knows(field, values.get(n))) {
                fault(at + "/values/" + n, "rules.fault.value", values.get(n));
            }
        }
        return Optional.of(new Condition(subject.get(), operator.get(), values));
    }

    private List<Operator> operators(Subject subject) {
        KnownField field = own.get(subject.part());
        return subject.field() == Field.OWN && field != null
                ? operators(field)
                : subject.field().operators();
    }

    /** How a field of the company's own can be compared. */
    static List<Operator> operators(KnownField field) {
        return switch (field.kind()) {
            case "text" -> List.of(Operator.CONTAINS, Operator.CONTAINS_ALL, Operator.CONTAINS_NONE);
            case "number", "date" -> List.of(Operator.IS, Operator.IS_NOT, Operator.AT_LEAST, Operator.AT_MOST);
            default -> List.of(Operator.IS, Operator.IS_NOT);
        };
    }

    /** Words of a text as they are; of everything else the values as they are kept. */
    private List<String> ownValues(String at, String key, @Nullable List<String> told) {
        KnownField field = own.get(key);
        List<String> values = values(Field.OWN, told);
        if (field == null || field.kind().equals("text")) {
            return values;
        }
        var read = new ArrayList<String>();
        for (int n = 0; n < values.size(); n++) {
            String place = at + "/values/" + n;
            fields.readTyped(
                            Map.of(key, values.get(n)),
                            Locale.UK,
                            "",
                            each -> faults.add(new Fault(place, each.message(), each.facts())))
                    .forEach((_, value) -> read.add(KnownField.typed(value, Locale.ROOT)));
        }
        // A value that is none was told; the others alone would be another condition.
        return read.isEmpty() ? values : read;
    }

    private static List<String> values(Field field, @Nullable List<String> told) {
        return (told == null ? List.<String>of() : told)
                .stream()
                        .map(value -> RuleReading.or(value).strip())
                        .map(value -> IN_LOWER_CASE.contains(field) ? value.toLowerCase(Locale.ROOT) : value)
                        .map(value -> field == Field.CUSTOMER_FACTS ? value.replaceAll("\\s*=\\s*", "=") : value)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private boolean knows(Field field, String value) {
        return switch (field) {
            case CHANNEL -> CHANNELS.contains(value);
            case QUEUE -> queues.test(value);
            case PRIORITY -> HandlingKeys.priorities().contains(value);
            case STATUS -> HandlingKeys.statuses().contains(value) || value.equals("snoozed");
            case LANGUAGE -> value.matches("[a-z]{2,3}");
            case ASSIGNEE -> value.equals("nobody") || value.equals("somebody") || staff.test(value);
            case CAUSED_BY -> CAUSES.contains(value);
            case HOURS -> calendars.test(value);
            case TAGS, SUBJECT, TEXT, CUSTOMER, CUSTOMER_TAGS, CUSTOMER_FACTS, ORGANISATION, OWN -> true;
        };
    }

    private <T> Optional<T> fault(String at, String message, Object... facts) {
        faults.add(Fault.at(at, message, facts));
        return Optional.empty();
    }
}
