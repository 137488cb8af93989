package heed.platform;

import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;

/** Bytes that never change, kept once under the SHA-256 of their content (lower-case hexadecimal, 64 characters). */
public interface Blobs {

    /**
     * Stores the bytes; the same bytes twice are kept once. They are durable when the surrounding transaction is, and at once
     * where there is none. Answers their SHA-256.
     */
    String store(byte[] bytes);

    /** The bytes, or empty where none are kept under this name. The caller closes the stream. */
    Optional<InputStream> open(String sha256);

    /** Removes those that nobody refers to any more, in the surrounding transaction. Answers how many went. */
    int forget(Collection<String> sha256);
}
