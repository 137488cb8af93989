package heed.knowledge;

import java.util.UUID;

/** Names a reply template. */
public record TemplateId(UUID value) {}
