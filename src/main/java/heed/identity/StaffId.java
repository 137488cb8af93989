package heed.identity;

import java.util.UUID;

/** A member of staff. */
public record StaffId(UUID value) {}
