package heed.automation.rules;

import heed.automation.rules.Condition.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a conversation at the moment for which a rule is asked.
 *
 * @param known values by field; a field that is not known at that moment is left out
 */
record Facts(Map<Field, List<String>> known) {

    Facts {
        known = Map.copyOf(known);
    }

    Optional<List<String>> of(Field field) {
        return Optional.ofNullable(known.get(field));
    }

    /** The same with another value for one field. */
    Facts with(Field field, List<String> values) {
        var other = new EnumMap<Field, List<String>>(Field.class);
        other.putAll(known);
        other.put(field, List.copyOf(values));
        return new Facts(other);
    }
}
