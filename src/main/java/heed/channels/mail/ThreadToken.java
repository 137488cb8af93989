package heed.channels.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a mail of this conversation was sent from this mailbox to this recipient: the conversation's id and 96 bits of an
 * HMAC-SHA256 that only this installation can make. Travels in Message-ID and Reply-To, so it survives lower-casing.
 *
 * @param key which signing key made it
 */
record ThreadToken(short key, UUID conversation, byte[] mac) {

    /** Letters of a written token. */
    static final int LENGTH = 47;

    private static final int MAC_BYTES = 12;
    private static final int BYTES = 1 + 16 + MAC_BYTES;
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuv";

    static ThreadToken issue(SigningKey key, UUID conversation, String mailbox, String recipient) {
        return new ThreadToken(key.id(), conversation, mac(key, conversation, mailbox, recipient));
    }

    /** Whether it was issued for mail from this mailbox to this recipient; takes the same time for every wrong one. */
    boolean provesFor(SigningKey signer, String mailbox, String recipient) {
        return signer.id() == key && MessageDigest.isEqual(mac, mac(signer, conversation, mailbox, recipient));
    }

    /** The first token inside an address or a Message-ID; whether it is genuine is another question. */
    static Optional<ThreadToken> in(String text) {
        for (String piece : text.toLowerCase(Locale.ROOT).split("[+.@]", 20)) {
            if (piece.length() == LENGTH && piece.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
                return Optional.of(read(piece));
            }
        }
        return Optional.empty();
    }

    /** Base 32 in lower case (RFC 4648 section 7, without padding). */
    String written() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put((byte) key)
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits())
                .put(mac)
                .array();
        StringBuilder text = new StringBuilder(LENGTH);
        for (int letter = 0; letter < LENGTH; letter++) {
            int value = 0;
            for (int bit = letter * 5; bit < letter * 5 + 5; bit++) {
                value = value * 2 + (bit < BYTES * 8 ? bytes[bit / 8] >> 7 - bit % 8 & 1 : 0);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }

    private static ThreadToken read(String text) {
        byte[] bytes = new byte[BYTES];
        for (int bit = 0; bit < BYTES * 8; bit++) {
            int value = ALPHABET.indexOf(text.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((value >> 4 - bit % 5 & 1) << 7 - bit % 8);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        short key = (short) (buffer.get() & 0xff);
        UUID conversation = new UUID(buffer.getLong(), buffer.getLong());
        return new ThreadToken(key, conversation, Arrays.copyOfRange(bytes, 17, BYTES));
    }

    private static byte[] mac(SigningKey key, UUID conversation, String mailbox, String recipient) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            String signed =
                    String.join("\n", "thread", conversation.toString(), mailbox, recipient, Short.toString(key.id()));
            return Arrays.copyOf(
                    hmac.doFinal(signed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThreadToken that && written().equals(that.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }
}
