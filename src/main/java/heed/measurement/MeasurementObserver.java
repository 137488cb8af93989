package heed.measurement;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Told of every measurement that began, changed or vanished, in the transaction that changed it and in batches. What it writes
 * is therefore never ahead of the measurements and never behind.
 */
public interface MeasurementObserver {

    void changed(Collection<Change> changes);

    /** Before is null for a new measurement, after is null for one that is no longer derived. */
    record Change(@Nullable Measurement before, @Nullable Measurement after) {}
}
