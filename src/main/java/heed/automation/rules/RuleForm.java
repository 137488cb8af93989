package heed.automation.rules;

import heed.automation.ActionForm;
import heed.automation.rules.Condition.Field;
import heed.automation.rules.RuleDetails.ConditionDetails;
import heed.platform.Fault;
import heed.platform.Invalid;
import heed.web.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule as people type it: one place for each condition and each action.
 *
 * @param fields the plain fields by name; {@code if/<field>/operator} is a condition's operator
 * @param lists the ticked values by name; {@code if/<field>} are a condition's values
 */
record RuleForm(Map<String, String> fields, Map<String, List<String>> lists) {

    /** Conditions that name keys, and so are ticked; of the others the values are typed. */
    static final Set<Field> TICKED = Set.of(
            Field.CHANNEL, Field.QUEUE, Field.PRIORITY, Field.STATUS, Field.ASSIGNEE, Field.CAUSED_BY, Field.HOURS);

    /** Begins the name of a condition on a field of the company's own; its key follows. */
    private static final String OWN = "if/field.";

    /** Units of a delay, the longest first. */
    static final Map<String, Duration> UNITS = units();

    private static Map<String, Duration> units() {
        var units = new LinkedHashMap<String, Duration>();
        units.put("days", Duration.ofDays(1));
        units.put("hours", Duration.ofHours(1));
        units.put("minutes", Duration.ofMinutes(1));
        return units;
    }

    static RuleForm of(MultiValueMap<String, String> posted) {
        return new RuleForm(new LinkedHashMap<>(posted.toSingleValueMap()), new LinkedHashMap<>(posted));
    }

    static RuleForm empty() {
        return new RuleForm(Map.of("mostADay", String.valueOf(RuleReading.MOST_A_DAY)), Map.of());
    }

    static RuleForm of(Rule rule, ZoneId zone, Locale locale) {
        RuleDraft draft = rule.draft();
        RuleDetails details = RuleDetails.of(draft);
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.put("tag", String.valueOf(rule.version()));
        fields.put("name", draft.name());
        lists.put("events", details.events() == null ? List.of() : details.events());
        Duration delay = draft.delay();
        if (delay != null) {
            UNITS.entrySet().stream()
                    .filter(unit -> delay.toSeconds() % unit.getValue().toSeconds() == 0)
                    .findFirst()
                    .ifPresent(unit -> {
                        fields.put("delay", String.valueOf(delay.dividedBy(unit.getValue())));
                        fields.put("delay-unit", unit.getKey());
                    });
        }
        fields.put("calendar", draft.calendar() == null ? "" : draft.calendar());
        fields.put("matching", draft.matching().key());
        fields.put("stops", draft.stops() ? "true" : "");
        fields.put("activeFrom", day(draft.activeFrom(), zone));
        fields.put("activeUntil", day(draft.activeUntil(), zone));
        fields.put("mostADay", String.valueOf(draft.mostADay()));
        for (Condition condition : draft.conditions()) {
            String at = "if/" + condition.subject().key();
            fields.put(at + "/operator", condition.operator().key());
            fields.put(at, String.join(", ", condition.values()));
            lists.put(at, condition.values());
        }
        fields.putAll(ActionForm.fields(details.actions() == null ? List.of() : details.actions(), locale));
        return new RuleForm(fields, lists);
    }

    private static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : at.atZone(zone).toLocalDate().toString();
    }

    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    int tag() {
        return field("tag").matches("\\d{1,9}") ? Integer.parseInt(field("tag")) : 0;
    }

    /** @param zone in which the days of its force begin */
    RuleDetails details(ZoneId zone) {
        var faults = new ArrayList<Fault>();
        Instant from = instant("activeFrom", zone, faults);
        Instant until = instant("activeUntil", zone, faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new RuleDetails(
                field("name"),
                list("events"),
                delay(),
                field("calendar"),
                field("matching"),
                List.copyOf(conditions().values()),
                List.copyOf(new ActionForm(fields).actions().values()),
                field("stops").equals("true"),
                from,
                until,
                field("mostADay").matches("\\d{1,4}") ? Integer.parseInt(field("mostADay")) : 0);
    }

    private @Nullable Instant instant(String name, ZoneId zone, List<Fault> faults) {
        if (field(name).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(field(name)).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException notOne) {
            faults.add(Fault.at("/" + name, "rules.fault.day"));
            return null;
        }
    }

    private String delay() {
        Duration unit = UNITS.get(field("delay-unit"));
        return unit == null || !field("delay").matches("\\d{1,5}")
                ? ""
                : unit.multipliedBy(Long.parseLong(field("delay"))).toString();
    }

    /** Those that are filled in, by the field that a fault of theirs belongs to. */
    private Map<String, ConditionDetails> conditions() {
        var conditions = new LinkedHashMap<String, ConditionDetails>();
        for (Field each : Field.BUILT_IN) {
            String at = "if/" + each.key();
            condition(at, each.key(), TICKED.contains(each) ? list(at) : apart(field(at)), conditions);
        }
        fields.keySet().stream()
                .filter(name -> name.startsWith(OWN) && !name.endsWith("/operator"))
                .forEach(name -> condition(name, name.substring("if/".length()), own(name), conditions));
        return conditions;
    }

    private void condition(String at, String key, List<String> values, Map<String, ConditionDetails> conditions) {
        if (!values.isEmpty()) {
            conditions.put(at, new ConditionDetails(key, field(at + "/operator"), values));
        }
    }

    /** Words stand with commas between; a number may hold one itself. */
    private List<String> own(String name) {
        if (field(name + "/operator").startsWith("contains")) {
            return apart(field(name));
        }
        List<String> ticked = list(name).size() > 1 ? list(name) : List.of(field(name));
        return ticked.stream().filter(value -> !value.isBlank()).toList();
    }

    private static List<String> apart(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The same as programs write it, where something was typed in somebody's language. */
    RuleForm read(UnaryOperator<Map<String, String>> typed) {
        return new RuleForm(typed.apply(fields), lists);
    }

    /** Faults at the fields of the form instead of those of the API. */
    Faults faults(Invalid invalid) {
        var order = List.copyOf(conditions().keySet());
        var actions = new ActionForm(fields);
        return new Faults(invalid.faults().stream()
                .map(fault -> atField(fault, order))
                .map(actions::atField)
                .toList());
    }

    private static Fault atField(Fault fault, List<String> order) {
        String pointer = fault.pointer().replaceFirst("^/events/.*", "/events");
        if (pointer.matches("/conditions/\\d+/.*")) {
            pointer = "/" + order.get(Integer.parseInt(pointer.split("/")[2]));
        }
        return new Fault(pointer, fault.message(), fault.facts());
    }
}
