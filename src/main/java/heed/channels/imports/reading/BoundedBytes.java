package heed.channels.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a compressed stream, as long as it is not far more than went in. It is closed by whoever opened that stream. */
final class BoundedBytes extends FilterInputStream {

    private static final int MOST_TIMES = 200;
    private static final long UNASKED = 50L << 20;

    private final CountedBytes packed;
    private long count;

    BoundedBytes(InputStream unpacked, CountedBytes packed) {
        super(unpacked);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        count += Math.max(0, read);
        if (count > UNASKED && count / MOST_TIMES > packed.count()) {
            throw new ExportRefused("imports.fault.bomb");
        }
        return read;
    }

    @Override
    public void close() {
        // The next file of the archive comes out of the same stream.
    }
}
