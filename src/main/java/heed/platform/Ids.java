package heed.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: UUIDs of version 7 (RFC 9562), so that rows made together lie together in an index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new version 7 UUID: 48 bits of Unix milliseconds, then random bits. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
