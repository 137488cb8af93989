package heed.standards;

import heed.platform.Fault;
import heed.platform.Invalid;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a draft, at most one fault for a field, so that all are told at once. */
final class DraftFaults {

    private static final Duration LONGEST = Duration.ofDays(3650);

    private final List<Fault> faults = new ArrayList<>();

    void check(boolean right, String pointer, String message) {
        if (!right && faults.stream().noneMatch(each -> each.pointer().equals(pointer))) {
            faults.add(Fault.at(pointer, message));
        }
    }

    /** Notes the fault and goes on with this value instead. */
    <T> T fault(String pointer, String message, T instead) {
        check(false, pointer, message);
        return instead;
    }

    /** A duration over zero and at most ten years; empty where nothing was written. */
    Optional<Duration> duration(String pointer, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            Duration duration = Duration.parse(written.strip());
            check(duration.isPositive() && duration.compareTo(LONGEST) <= 0, pointer, "standards.fault.duration");
            return Optional.of(duration);
        } catch (DateTimeParseException malformed) {
            check(false, pointer, "standards.fault.duration");
            return Optional.of(Duration.ZERO);
        }
    }

    /** @throws Invalid where anything was wrong */
    void refuse() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
