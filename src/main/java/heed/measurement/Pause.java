package heed.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a clock may stand still, if the standard allows its reason.
 *
 * @param until end, exclusive; null while it lasts
 * @param reason why in kebab case: {@code waiting-customer}
 */
public record Pause(Instant from, @Nullable Instant until, String reason) {}
