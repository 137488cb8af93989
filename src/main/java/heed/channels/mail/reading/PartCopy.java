package heed.channels.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;

/** Copies one part of a mail, found by the place that {@link MailParts} gave it. */
final class PartCopy extends AbstractContentHandler {

    private final int wanted;
    private final OutputStream out;
    private int parts;
    private boolean found;

    PartCopy(int wanted, OutputStream out) {
        this.wanted = wanted;
        this.out = out;
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) {
        parts++;
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
        if (++parts == wanted) {
            found = true;
            content.transferTo(out);
        }
    }

    boolean found() {
        return found;
    }
}
