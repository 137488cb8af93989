package heed.conversations.fields;

import heed.platform.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules for a field's choices: what they may be, and what stays of those that were. */
final class FieldChoices {

    private static final int MOST = 1000;
    private static final int LONGEST = 100;

    private FieldChoices() {}

    static boolean isKey(String key) {
        return key.length() <= 60 && key.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** Tells what is wrong with choices that are to be offered. */
    static void check(FieldKind kind, List<FieldChoice> choices, List<Fault> faults) {
        List<FieldChoice> all = choices.stream().flatMap(FieldChoice::family).toList();
        if (kind.chosen() == choices.isEmpty()) {
            faults.add(Fault.at("/choices", kind.chosen() ? "fields.fault.no-choices" : "fields.fault.choices"));
        }
        if (kind.chosen() && choices.stream().anyMatch(each -> depth(each) > kind.levels())) {
            faults.add(Fault.at("/choices", "fields.fault.levels", kind.levels()));
        }
        if (all.size() > MOST) {
            faults.add(Fault.at("/choices", "fields.fault.many", MOST));
        }
        Set<String> seen = new HashSet<>();
        for (FieldChoice each : all) {
            boolean named = each.names().values().stream().anyMatch(name -> !name.isBlank())
                    && each.names().entrySet().stream()
                            .allMatch(name -> Names.LANGUAGES.contains(name.getKey())
                                    && name.getValue().length() <= LONGEST);
            if (!isKey(each.key()) || !named) {
                faults.add(Fault.at("/choices", "fields.fault.choice-key", each.key()));
            } else if (!seen.add(each.key())) {
                faults.add(Fault.at("/choices", "fields.fault.twice", each.key()));
            }
        }
    }

    private static int depth(FieldChoice choice) {
        return 1 + choice.choices().stream().mapToInt(FieldChoices::depth).max().orElse(0);
    }

    /** What is wanted and, put away, what was there before and is not: conversations may stand on it. */
    static List<FieldChoice> keeping(List<FieldChoice> before, List<FieldChoice> wanted) {
        Map<String, FieldChoice> were = before.stream()
                .flatMap(FieldChoice::family)
                .collect(Collectors.toMap(FieldChoice::key, Function.identity()));
        Set<String> stay = wanted.stream()
                .flatMap(FieldChoice::family)
                .map(FieldChoice::key)
                .collect(Collectors.toSet());
        return keeping(before, wanted, were, stay);
    }

    private static List<FieldChoice> keeping(
            List<FieldChoice> before, List<FieldChoice> wanted, Map<String, FieldChoice> were, Set<String> stay) {
        var all = new ArrayList<FieldChoice>();
        for (FieldChoice each : wanted) {
            FieldChoice was = were.get(each.key());
            all.add(each.with(
                    each.archived(), keeping(was == null ? List.of() : was.choices(), each.choices(), were, stay)));
        }
        before.stream()
                .filter(each -> !stay.contains(each.key()))
                .forEach(each -> all.add(each.with(true, keeping(each.choices(), List.of(), were, stay))));
        return all;
    }
}
