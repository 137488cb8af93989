package heed.automation;

import java.util.UUID;

/** Names a macro. */
public record MacroId(UUID value) {}
