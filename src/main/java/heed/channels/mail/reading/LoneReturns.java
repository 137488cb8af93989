package heed.channels.mail.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads carriage returns as line feeds, for mails whose lines end with a carriage return alone. */
final class LoneReturns extends FilterInputStream {

    LoneReturns(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read == '\r' ? '\n' : read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        for (int at = from; at < from + count; at++) {
            bytes[at] = bytes[at] == '\r' ? (byte) '\n' : bytes[at];
        }
        return count;
    }
}
