package heed.automation.rules;

import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Operator;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.conversations.HandlingKeys;
import heed.platform.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what is told about a rule's conditions; each field may stand once. */
final class ConditionReading {

    static final List<String> CHANNELS = List.of("email", "phone", "web", "chat", "social", "post", "in-person");
    static final List<String> CAUSES = List.of("person", "token", "system", "visitor");
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private final Predicate<String> queues;
    private final Predicate<String> calendars;
    private final Predicate<String> staff;
    private final List<Fault> faults;

    ConditionReading(
            Predicate<String> queues, Predicate<String> calendars, Predicate<String> staff, List<Fault> faults) {
        this.queues = queues;
        this.calendars = calendars;
        this.staff = staff;
        this.faults = faults;
    }

    List<Condition> read(@Nullable List<ConditionDetails> told) {
        var conditions = new ArrayList<Condition>();
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<ConditionDetails> all = told == null ? List.of() : told;
        for (int n = 0; n < all.size(); n++) {
            read("/conditions/" + n, all.get(n), seen).ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> read(String at, @Nullable ConditionDetails told, Set<Field> seen) {
        String name = told == null ? "" : RuleReading.or(told.field());
        Optional<Field> field = Field.of(name);
        if (told == null || field.isEmpty()) {
            return fault(at + "/field", "rules.fault.field", name);
        }
        if (!seen.add(field.get())) {
            return fault(at + "/field", "rules.fault.field-twice", name);
        }
        String key = RuleReading.or(told.operator());
        Optional<Operator> operator = Operator.of(key).filter(field.get().operators()::contains);
        if (operator.isEmpty()) {
            return fault(at + "/operator", "rules.fault.operator", key);
        }
        List<String> values = values(field.get(), told.values());
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            return fault(at + "/values", "rules.fault.values", MOST_VALUES);
        }
        for (int n = 0; n < values.size(); n++) {
            if (values.get(n).length() > LONGEST_VALUE || !knows(field.get(), values.get(n))) {
                fault(at + "/values/" + n, "rules.fault.value", values.get(n));
            }
        }
        return Optional.of(new Condition(field.get(), operator.get(), values));
    }

    private static List<String> values(Field field, @Nullable List<String> told) {
        return (told == null ? List.<String>of() : told)
                .stream()
                        .map(value -> RuleReading.or(value).strip())
                        .map(value ->
                                field == Field.TAGS || field == Field.LANGUAGE ? value.toLowerCase(Locale.ROOT) : value)
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
            case TAGS, SUBJECT, TEXT, CUSTOMER -> true;
        };
    }

    private <T> Optional<T> fault(String at, String message, Object... facts) {
        faults.add(Fault.at(at, message, facts));
        return Optional.empty();
    }
}
