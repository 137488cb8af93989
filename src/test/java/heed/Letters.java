package heed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.channels.mail.SmtpSink;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mails of plain text that Heed sent to one address, as their reader sees them. */
public final class Letters {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final SmtpSink sink;
    private final String address;

    public Letters(SmtpSink sink, String address) {
        this.sink = sink;
        this.address = address;
    }

    /** How many came so far. */
    public int count() {
        return raw().size();
    }

    /** Waits for the first, second … mail and reads its text. */
    public String text(int number) {
        await().atMost(10, SECONDS).until(() -> raw().size() >= number);
        try {
            var message = new MimeMessage(
                    null, new ByteArrayInputStream(raw().get(number - 1).getBytes(StandardCharsets.UTF_8)));
            var text = new ByteArrayOutputStream();
            message.getDataHandler().getInputStream().transferTo(text);
            return message.getSubject() + "\n" + text.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The one link in that mail. */
    public String link(int number) {
        Matcher found = LINK.matcher(text(number));
        List<String> links = found.results().map(each -> each.group()).toList();
        assertThat(links).as("links in the mail").hasSize(1);
        return links.getFirst();
    }

    private List<String> raw() {
        return sink.mails().stream()
                .filter(mail -> mail.split("\r\n\r\n", 2)[0].contains(address))
                .toList();
    }
}
