package heed.measurement;

import java.util.List;

/**
 * Turns a subject's facts into measurements. Implemented by the module that records the facts. It must be a pure function: the
 * same facts give the same measurements, today and when {@code heed rebuild measurements} asks again.
 */
public interface MeasurementSource {

    /** The subjects it knows, as in {@link Subject#kind()}. */
    String kind();

    /** The metrics it can derive. */
    List<Metric> metrics();

    /** @param facts all facts of one subject, ordered by time, then by the order in which they were recorded */
    List<Measurement> derive(Subject subject, List<Fact> facts);
}
