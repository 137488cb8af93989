package heed.automation;

import java.util.UUID;

/** Names one run of a macro. */
public record RunId(UUID value) {}
