package heed.measurement;

/**
 * What was measured: a conversation, a call, something measured elsewhere.
 *
 * @param kind names the {@link MeasurementSource} that knows it: {@code conversation}, {@code call}, {@code intake}
 * @param id unique within the kind
 */
public record Subject(String kind, String id) {}
