package heed.standards;

import heed.platform.Invalid;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells dimensions from the other parameters of an address. */
final class CaseParameters {

    private static final Set<String> OTHERS = Set.of("from", "to", "state", "limit", "cursor", "window");

    private CaseParameters() {}

    /** @throws Invalid where a name can be no dimension */
    static Map<String, String> dimensions(Map<String, String> parameters) {
        var dimensions = new TreeMap<>(parameters);
        dimensions.keySet().removeAll(OTHERS);
        dimensions.keySet().forEach(name -> {
            if (!Dimension.isName(name)) {
                throw Invalid.at("/" + name, "standards.fault.by");
            }
        });
        return dimensions;
    }
}
