package heed.conversations;

import java.util.Locale;

/**
 * A file that belongs to an entry.
 *
 * @param sha256 names its bytes in {@link heed.platform.Blobs}
 * @param type media type as the sender stated it; never believed when it is served
 * @param size in bytes
 */
public record Attachment(String sha256, String name, String type, long size) {

    /** Whether it is said to be a picture of a kind that can be drawn again. */
    public boolean saidToBePicture() {
        return type.toLowerCase(Locale.ROOT).matches("image/(png|jpe?g|gif|webp)");
    }

    /** Whether it is said to be plain text. */
    public boolean saidToBeText() {
        return type.toLowerCase(Locale.ROOT).matches("text/(plain|csv|markdown).*")
                || name.toLowerCase(Locale.ROOT).matches(".*\\.(txt|csv|md|log)");
    }
}
