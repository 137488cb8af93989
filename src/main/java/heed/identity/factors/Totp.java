package heed.identity.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes of RFC 6238 as authenticator apps show them: HMAC-SHA-1, six digits, a new one every 30 seconds. */
final class Totp {

    static final int STEP_SECONDS = 30;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** A clock may be off by one step, as section 5.2 of the RFC advises. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) STEP_SECONDS);
    }

    /** The code of a time step. */
    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return String.format(java.util.Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    /** The step around now whose code this is; empty for a wrong code. Spaces that a person typed do not count. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long middle = step(now);
        return LongStream.rangeClosed(middle - TOLERANCE, middle + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .reduce((_, latest) -> latest);
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
