package heed.channels.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies one part of a mail, found by the number that {@link PartWalk} gives it. */
final class PartCopy extends PartWalk {

    private final int wanted;
    private final OutputStream out;
    private boolean found;

    PartCopy(int wanted, OutputStream out) {
        this.wanted = wanted;
        this.out = out;
    }

    @Override
    void leaf(Leaf leaf, InputStream content) throws IOException {
        if (leaf.part() == wanted) {
            found = true;
            content.transferTo(out);
        }
    }

    @Override
    InputStream enters(Leaf leaf, InputStream content) throws IOException {
        leaf(leaf, content);
        return content;
    }

    boolean found() {
        return found;
    }
}
