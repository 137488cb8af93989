package heed.measurement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The modules that turn facts into measurements, by the kind of their subjects. */
@Component
class Sources {

    private final Map<String, MeasurementSource> byKind;

    Sources(List<MeasurementSource> sources) {
        byKind = sources.stream().collect(Collectors.toMap(MeasurementSource::kind, Function.identity()));
    }

    MeasurementSource of(String kind) {
        MeasurementSource source = byKind.get(kind);
        if (source == null) {
            throw new IllegalStateException("No module derives measurements of a " + kind);
        }
        return source;
    }
}
