package heed.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One request that only reads: what {@link Remembering} has found out in it is not asked again until it ends. */
public final class OneReading implements AutoCloseable {

    private static final ThreadLocal<OneReading> CURRENT = new ThreadLocal<>();

    private final Map<Object, Object> answers = new HashMap<>();
    private OptionalLong revision = OptionalLong.empty();

    private OneReading() {}

    /** Begins a reading on this thread; it ends when it is closed. */
    public static OneReading begin() {
        var reading = new OneReading();
        CURRENT.set(reading);
        return reading;
    }

    static long revision(LongSupplier question) {
        OneReading reading = CURRENT.get();
        if (reading == null) {
            return question.getAsLong();
        }
        if (reading.revision.isEmpty()) {
            reading.revision = OptionalLong.of(question.getAsLong());
        }
        return reading.revision.getAsLong();
    }

    static @Nullable Map<Object, Object> answers() {
        OneReading reading = CURRENT.get();
        return reading == null ? null : reading.answers;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
