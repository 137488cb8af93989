package heed.parties;

import java.util.UUID;

/** A customer: a person or a firm that Heed serves. */
public record CustomerId(UUID value) {}
