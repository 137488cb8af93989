package heed.platform;

import java.util.List;
import java.util.Map;

/** The input is well formed, but the present state does not allow it (409): each reason says what is missing. */
public final class Refused extends RuntimeException {

    private final List<Fault> reasons;
    private final Map<String, Object> properties;

    public Refused(List<Fault> reasons) {
        this(reasons, Map.of());
    }

    /** @param properties further members of the problem details, such as the newer entries of an overtaken reply */
    public Refused(List<Fault> reasons, Map<String, Object> properties) {
        super("refused: " + reasons, null, false, false);
        this.reasons = List.copyOf(reasons);
        this.properties = Map.copyOf(properties);
    }

    public static Refused because(String message, Object... facts) {
        return new Refused(List.of(Fault.at("", message, facts)));
    }

    public List<Fault> reasons() {
        return reasons;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
