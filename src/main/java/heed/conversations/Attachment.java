package heed.conversations;

/**
 * A file that belongs to an entry.
 *
 * @param sha256 names its bytes in {@link heed.platform.Blobs}
 * @param type media type as the sender stated it; never believed when it is served
 * @param size in bytes
 */
public record Attachment(String sha256, String name, String type, long size) {}
