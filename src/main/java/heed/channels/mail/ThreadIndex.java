package heed.channels.mail;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The header by which Outlook keeps a conversation together (MS-OXOMSG 2.2.1.3): 22 bytes that every letter of it shares, and five
 * more for each answer.
 */
final class ThreadIndex {

    private static final int HEAD = 22;
    private static final int ANSWER = 5;
    private static final int LONGEST = HEAD + 100 * ANSWER;

    /** Ticks of 100 ns between 1601 and 1970. */
    private static final long EPOCH = 116_444_736_000_000_000L;

    private ThreadIndex() {}

    /** Of the first letter of a conversation. */
    static String first(UUID conversation, Instant begun) {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        long ticks = ticks(begun);
        head.put((byte) 1).put(ByteBuffer.allocate(Long.BYTES).putLong(ticks).array(), 1, 5);
        return encoded(head.putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits())
                .array());
    }

    /** Of an answer to the letter with this index; the conversation's own first one where that letter has none that can be read. */
    static String answer(String before, UUID conversation, Instant begun, Instant now) {
        byte[] parent = read(before, conversation, begun);
        long since = Math.max(0, ticks(now) - headTicks(parent));
        // Without the top bit: within 1.7 years in steps of 26 ms, beyond it in steps of 0.8 s.
        long difference = since >> 18 <= Integer.MAX_VALUE ? since >> 18 : 1L << 31 | since >> 23 & Integer.MAX_VALUE;
        return encoded(ByteBuffer.allocate(parent.length + ANSWER)
                .put(parent)
                .putInt((int) difference)
                .put((byte) (ticks(now) >> 16))
                .array());
    }

    private static byte[] read(String written, UUID conversation, Instant begun) {
        try {
            byte[] index = Base64.getMimeDecoder().decode(written);
            if (index.length >= HEAD && index.length < LONGEST && (index.length - HEAD) % ANSWER == 0) {
                return index;
            }
        } catch (IllegalArgumentException broken) {
            return Base64.getDecoder().decode(first(conversation, begun));
        }
        return Base64.getDecoder().decode(first(conversation, begun));
    }

    private static long headTicks(byte[] index) {
        ByteBuffer whole = ByteBuffer.allocate(Long.BYTES).put((byte) 1).put(Arrays.copyOfRange(index, 1, 6));
        return whole.getLong(0);
    }

    /** The first byte of such a moment is 1 until the year 2057, which is why the header leaves it to be understood. */
    private static long ticks(Instant moment) {
        return moment.getEpochSecond() * 10_000_000L + moment.getNano() / 100 + EPOCH;
    }

    private static String encoded(byte[] index) {
        return Base64.getEncoder().encodeToString(index);
    }
}
