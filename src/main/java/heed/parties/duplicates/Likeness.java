package heed.parties.duplicates;

import heed.parties.CustomerId;

/**
 * Two customers who may be one.
 *
 * @param reason {@code email}, {@code phone} or {@code name}
 */
record Likeness(CustomerId one, CustomerId other, String reason) {}
