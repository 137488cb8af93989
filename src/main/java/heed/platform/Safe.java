package heed.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that Heed has to read again, so that whoever reads the database cannot: AES-256-GCM under {@code HEED_SECRET_KEY},
 * else under a random key in Heed's folder. Several Heeds on one database need the same key.
 */
@Component
public class Safe {

    private static final int MARK_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final String chosen;
    private byte @Nullable [] key;

    Safe(@Value("${heed.home}") Path home, @Value("${heed.secret.key:}") String chosen) {
        this.file = home.resolve("secret-key");
        this.chosen = chosen.strip();
    }

    /** @param purpose what the secret is for and whose it is; only who names the same purpose gets it back */
    public byte[] lock(byte[] secret, String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] mark = mark();
        byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, secret);
        return ByteBuffer.allocate(mark.length + nonce.length + locked.length)
                .put(mark)
                .put(nonce)
                .put(locked)
                .array();
    }

    /** @throws CannotOpen where it was locked with another key, for another purpose, or changed since */
    public byte[] open(byte[] locked, String purpose) {
        if (locked.length < MARK_BYTES + NONCE_BYTES || !isMine(locked)) {
            throw new CannotOpen("it was locked with another key than this Heed's HEED_SECRET_KEY");
        }
        byte[] nonce = Arrays.copyOfRange(locked, MARK_BYTES, MARK_BYTES + NONCE_BYTES);
        return cipher(
                Cipher.DECRYPT_MODE,
                nonce,
                purpose,
                Arrays.copyOfRange(locked, MARK_BYTES + NONCE_BYTES, locked.length));
    }

    /** Whether it was locked with the key of this Heed. */
    public boolean isMine(byte[] locked) {
        return MessageDigest.isEqual(Arrays.copyOf(locked, MARK_BYTES), mark());
    }

    private byte[] cipher(int mode, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("lock"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new CannotOpen("it was changed, or is for something else");
        }
    }

    /** Tells keys apart without telling the key. */
    private byte[] mark() {
        return Arrays.copyOf(derived("mark"), MARK_BYTES);
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(("heed " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized byte[] key() {
        if (key == null) {
            key = chosen.isEmpty() ? keyOfThisFolder() : chosen.getBytes(StandardCharsets.UTF_8);
        }
        return key;
    }

    private byte[] keyOfThisFolder() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Written beside it first: a key that is half there would lock what nobody opens again. */
    private void make() throws IOException {
        byte[] made = new byte[32];
        RANDOM.nextBytes(made);
        Files.createDirectories(file.getParent());
        Path half = Passwords.privateFile(file.resolveSibling("secret-key." + Ids.next()));
        Files.writeString(half, HexFormat.of().formatHex(made));
        try {
            Files.move(half, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(half);
        }
    }

    /** A secret that cannot be read: nothing is let through in its place. */
    public static final class CannotOpen extends RuntimeException {

        CannotOpen(String reason) {
            super("A secret cannot be opened: " + reason);
        }
    }
}
