package heed.automation.rules;

import heed.automation.rules.Condition.Field;
import heed.automation.rules.Condition.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of a conversation at the moment for which a rule is asked.
 *
 * @param known values by field; a field that is not known at that moment is left out
 */
record Facts(Map<Subject, List<String>> known) {

    Facts {
        known = Map.copyOf(known);
    }

    /** What is known of every conversation alike. */
    static Facts of(Map<Field, List<String>> known) {
        return new Facts(known.entrySet().stream()
                .collect(Collectors.toMap(each -> Subject.of(each.getKey()), Map.Entry::getValue)));
    }

    Optional<List<String>> of(Subject subject) {
        return Optional.ofNullable(known.get(subject));
    }

    /** The same with another value for one field. */
    Facts with(Field field, List<String> values) {
        var other = new HashMap<>(known);
        other.put(Subject.of(field), List.copyOf(values));
        return new Facts(other);
    }
}
