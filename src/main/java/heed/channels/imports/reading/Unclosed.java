package heed.channels.imports.reading;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that a parser may close as it likes: there is more behind it. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // Whoever opened it closes it.
    }
}
