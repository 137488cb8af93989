package heed.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may no longer act here: sessions, tokens and streams are dead, and what waits for them is free for others. Published
 * in the transaction of the deactivation.
 *
 * @param by null where Heed's command line did it, or a program without an owner
 */
public record StaffDeactivated(StaffId staff, @Nullable StaffId by, Instant at) {}
