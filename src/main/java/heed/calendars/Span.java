package heed.calendars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that does not count.
 *
 * @param until end, exclusive; null while it lasts
 */
public record Span(Instant from, @Nullable Instant until) {}
