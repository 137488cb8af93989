package heed.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when and by whom a member of staff may no longer act; by is null when Heed's command line did it. */
public record Deactivation(Instant at, @Nullable StaffId by) {}
