package heed.calendars;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers the faults of an input, so that all of them are told at once. */
final class FaultList {

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String message, Object... facts) {
        faults.add(Fault.at(pointer, message, facts));
    }

    /** What the reading gives; where it is invalid, its faults are kept under this pointer. */
    <T> Optional<T> reading(String pointer, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Invalid invalid) {
            invalid.faults()
                    .forEach(
                            fault -> add(pointer, fault.message(), fault.facts().toArray()));
            return Optional.empty();
        }
    }

    /** @throws Invalid where anything was wrong */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
