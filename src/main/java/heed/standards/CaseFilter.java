package heed.standards;

import java.util.Map;

/** Which cases of one standard are asked for. */
record CaseFilter(String code, Period period, CaseState state, Map<String, String> dimensions) {

    CaseFilter {
        dimensions = Map.copyOf(dimensions);
    }
}
