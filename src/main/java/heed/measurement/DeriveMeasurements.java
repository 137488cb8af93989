package heed.measurement;

import heed.measurement.Facts.Histories;
import heed.measurement.MeasurementObserver.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Brings the measurements of some subjects to what their facts say, and tells the observers what that changed. */
@Service
class DeriveMeasurements {

    private final Facts facts;
    private final StoredMeasurements measurements;
    private final Sources sources;
    private final ObjectProvider<MeasurementObserver> observers;

    DeriveMeasurements(
            Facts facts,
            StoredMeasurements measurements,
            Sources sources,
            ObjectProvider<MeasurementObserver> observers) {
        this.facts = facts;
        this.measurements = measurements;
        this.sources = sources;
        this.observers = observers;
    }

    private record Key(Subject subject, String metric, int ordinal) {
        static Key of(Measurement measurement) {
            return new Key(measurement.subject(), measurement.metric(), measurement.ordinal());
        }
    }

    /** Runs in the caller's transaction. Answers how many measurements were not what the facts say. */
    int derive(Collection<Subject> subjects) {
        return derive(facts.of(subjects), measurements.of(subjects));
    }

    /** As {@link #derive(Collection)}. A subject that nothing was known of has no measurements to compare with. */
    int derive(Histories histories) {
        return derive(
                histories.bySubject(), histories.known().isEmpty() ? List.of() : measurements.of(histories.known()));
    }

    private int derive(Map<Subject, List<Fact>> histories, List<Measurement> measured) {
        var stored = new HashMap<Key, Measurement>();
        measured.forEach(measurement -> stored.put(Key.of(measurement), measurement));
        var changes = new ArrayList<Change>();
        for (Map.Entry<Subject, List<Fact>> each : histories.entrySet()) {
            for (Measurement derived : sources.of(each.getKey().kind()).derive(each.getKey(), each.getValue())) {
                Measurement before = stored.remove(Key.of(derived));
                if (!same(before, derived)) {
                    changes.add(new Change(before, derived));
                }
            }
        }
        stored.values().forEach(vanished -> changes.add(new Change(vanished, null)));
        if (!changes.isEmpty()) {
            save(changes);
            observers.orderedStream().forEach(observer -> observer.changed(changes));
        }
        return changes.size();
    }

    private void save(List<Change> changes) {
        var saved = new ArrayList<Measurement>();
        var removed = new ArrayList<Measurement>();
        for (Change change : changes) {
            if (change.after() != null) {
                saved.add(change.after());
            } else if (change.before() != null) {
                removed.add(change.before());
            }
        }
        if (!saved.isEmpty()) {
            measurements.save(saved);
        }
        if (!removed.isEmpty()) {
            measurements.remove(removed);
        }
    }

    /** Numbers are compared by value: the database does not keep how many zeros were written after the point. */
    private static boolean same(@Nullable Measurement stored, Measurement derived) {
        return stored != null && normal(stored).equals(normal(derived));
    }

    private static Measurement normal(Measurement measurement) {
        return measurement.value() == null
                ? measurement
                : measurement.withValue(measurement.value().stripTrailingZeros());
    }
}
