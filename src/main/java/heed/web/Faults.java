package heed.web;

import heed.platform.Fault;
import heed.platform.Invalid;
import heed.platform.Refused;
import java.util.List;
import java.util.Optional;

/** What is wrong with a posted form, shown beside its fields with everything typed still there. */
public record Faults(List<Fault> all) {

    public static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    public static Faults of(Invalid invalid) {
        return new Faults(invalid.faults());
    }

    public static Faults of(Refused refused) {
        return new Faults(refused.reasons());
    }

    /** The fault of a field, named without the slash of its pointer: {@code email}, {@code hours/mon/0}. */
    public Optional<Fault> in(String field) {
        return all.stream().filter(fault -> fault.pointer().equals("/" + field)).findFirst();
    }

    /** The first fault of a field that holds several values, as if it were the field's own. */
    public Faults under(String field) {
        return new Faults(all.stream()
                .filter(fault -> (fault.pointer() + "/").startsWith("/" + field + "/"))
                .map(fault ->
                        Fault.at("/" + field, fault.message(), fault.facts().toArray()))
                .limit(1)
                .toList());
    }

    /** Those that belong to no single field. */
    public List<Fault> general() {
        return all.stream().filter(fault -> fault.pointer().isEmpty()).toList();
    }

    public boolean any() {
        return !all.isEmpty();
    }
}
