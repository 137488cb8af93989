package heed.channels.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.stream.BodyDescriptor;

/** Hands out the contents of a mail's files one after the other, each in an array of exactly its size. */
final class PartCopies extends AbstractContentHandler {

    private final Map<Integer, MailAttachment> wanted;
    private final BiConsumer<MailAttachment, byte[]> taker;
    private int parts;

    PartCopies(List<MailAttachment> wanted, BiConsumer<MailAttachment, byte[]> taker) {
        this.wanted = wanted.stream().collect(Collectors.toMap(MailAttachment::part, Function.identity()));
        this.taker = taker;
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) {
        parts++;
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws IOException {
        MailAttachment file = wanted.get(++parts);
        if (file != null) {
            byte[] bytes = new byte[Math.toIntExact(file.bytes())];
            content.readNBytes(bytes, 0, bytes.length);
            taker.accept(file, bytes);
        }
    }
}
