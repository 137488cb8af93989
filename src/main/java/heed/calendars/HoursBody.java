package heed.calendars;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hours as the API writes them: {@code [["09:00","12:00"],["13:00","17:00"]]}. */
final class HoursBody {

    private HoursBody() {}

    static List<Hours> read(String pointer, @Nullable List<List<String>> times, FaultList faults) {
        List<Hours> read = new ArrayList<>();
        if (times == null) {
            faults.add(pointer, "calendars.fault.pair");
            return read;
        }
        for (int n = 0; n < times.size(); n++) {
            List<String> pair = times.get(n);
            faults.reading(pointer + "/" + n, () -> hours(pair)).ifPresent(read::add);
        }
        return read;
    }

    private static Hours hours(@Nullable List<String> pair) {
        if (pair == null || pair.size() != 2 || pair.stream().anyMatch(Objects::isNull)) {
            throw Invalid.at("", "calendars.fault.pair");
        }
        return Hours.of(pair.get(0), pair.get(1));
    }

    /** Points the faults of a calendar to where it stands in the whole body. */
    static <T> T below(String root, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Invalid invalid) {
            throw new Invalid(invalid.faults().stream()
                    .map(fault -> new Fault(root + fault.pointer(), fault.message(), fault.facts()))
                    .toList());
        }
    }
}
