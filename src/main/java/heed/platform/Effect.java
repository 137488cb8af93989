package heed.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * A claimed effect.
 *
 * @param attempt counts from 1; the lease that came with it ends when somebody else claims a higher one
 */
record Effect(UUID id, String kind, String lane, String payload, int attempt, Instant queuedAt) {}
