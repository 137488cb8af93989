package heed.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that comes along when a template is inserted.
 *
 * @param type media type, as far as the bytes bear it out
 * @param bytes how many
 */
record TemplateFile(UUID id, String name, String type, int bytes, Instant addedAt, String addedBy) {}
