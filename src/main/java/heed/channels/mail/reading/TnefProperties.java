package heed.channels.mail.reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** Reads a list of MAPI properties (MS-OXTNEF 2.1.3.4) and keeps the few that a reader needs. */
final class TnefProperties {

    private static final int NAMED = 0x8000;
    private static final int MANY = 0x1000;

    private final ByteBuffer in;
    private final Map<String, byte[]> kept;

    private TnefProperties(byte[] bytes, Map<String, byte[]> kept) {
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = kept;
    }

    static void read(byte[] bytes, Map<String, byte[]> kept) {
        TnefProperties properties = new TnefProperties(bytes, kept);
        try {
            int count = properties.in.getInt();
            for (int done = 0; done < count && properties.in.remaining() >= 4; done++) {
                properties.property();
            }
        } catch (RuntimeException cutOff) {
            // The properties before the cut are kept.
        }
    }

    private void property() {
        int type = in.getShort() & 0xFFFF;
        int id = in.getShort() & 0xFFFF;
        if (id >= NAMED) {
            skipName();
        }
        boolean many = (type & MANY) != 0;
        int base = type & ~MANY;
        boolean sized = base == 0x1E || base == 0x1F || base == 0x0D || base == 0x102;
        int values = many || sized ? in.getInt() : 1;
        for (int value = 0; value < values; value++) {
            byte[] bytes = Tnef.bytes(in, sized ? in.getInt() : size(base));
            pad(bytes.length);
            keep(id, base, bytes);
        }
    }

    private void skipName() {
        in.position(in.position() + 16);
        if (in.getInt() == 0) {
            in.getInt();
        } else {
            pad(Tnef.bytes(in, in.getInt()).length);
        }
    }

    private void pad(int length) {
        in.position(Math.min(in.limit(), in.position() + (4 - length % 4) % 4));
    }

    private static int size(int base) {
        return switch (base) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }

    private void keep(int id, int base, byte[] bytes) {
        String name = switch (id) {
            case 0x1000 -> base == 0x1F ? "unicode-body" : "body";
            case 0x1013 -> "html";
            case 0x3707 -> "long-name";
            case 0x3704 -> "name";
            case 0x370E -> "type";
            case 0x3712 -> "content-id";
            case 0x3701 -> "bytes";
            default -> "";
        };
        if (!name.isEmpty()) {
            kept.putIfAbsent(name, bytes);
        }
    }
}
