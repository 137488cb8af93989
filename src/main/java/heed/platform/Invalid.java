package heed.platform;

import java.util.List;

/** The input cannot be understood or breaks a rule for single fields (400): each fault names its field and the remedy. */
public final class Invalid extends RuntimeException {

    private final List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super("invalid: " + faults, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public static Invalid at(String pointer, String message, Object... facts) {
        return new Invalid(List.of(Fault.at(pointer, message, facts)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
