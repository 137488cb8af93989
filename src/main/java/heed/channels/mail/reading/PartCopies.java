package heed.channels.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands out the contents of a mail's files one after the other, each in an array of exactly its size. */
final class PartCopies extends PartWalk {

    private final Map<Integer, MailAttachment> wanted;
    private final BiConsumer<MailAttachment, byte[]> taker;

    PartCopies(List<MailAttachment> wanted, BiConsumer<MailAttachment, byte[]> taker) {
        this.wanted = wanted.stream().collect(Collectors.toMap(MailAttachment::part, Function.identity()));
        this.taker = taker;
    }

    @Override
    void leaf(Leaf leaf, InputStream content) throws IOException {
        enters(leaf, content);
    }

    @Override
    InputStream enters(Leaf leaf, InputStream content) throws IOException {
        MailAttachment file = wanted.get(leaf.part());
        if (file == null) {
            return content;
        }
        byte[] bytes = new byte[Math.toIntExact(file.bytes())];
        content.readNBytes(bytes, 0, bytes.length);
        taker.accept(file, bytes);
        return new ByteArrayInputStream(bytes);
    }
}
