package heed.channels.mail.reading;

import java.util.List;

/**
 * HTML as its sender wrote it: to be shown through {@link FramedHtml} only.
 *
 * @param files that came with it, among them those that it names by their Content-ID
 */
public record SentHtml(String html, List<MailAttachment> files) {

    public SentHtml {
        files = List.copyOf(files);
    }
}
