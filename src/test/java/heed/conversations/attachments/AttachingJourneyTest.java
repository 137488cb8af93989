package heed.conversations.attachments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import heed.JourneyTest;
import heed.channels.mail.reading.MailAttachment;
import heed.channels.mail.reading.MailReader;
import heed.channels.mail.reading.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Načrt cevi: Mina sends the plan that Ada asked for, without a mouse. */
class AttachingJourneyTest extends JourneyTest {

    private static final String SECRET = "načrt vseh cevi v mestu";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@example.org";

    @Test
    void files_are_attached_thought_over_and_sent() throws IOException {
        String conversation = adaAsks();
        open("sl-SI", 1440, ColorScheme.LIGHT);
        signIn(mina(), SECRET);
        // Whoever begins to listen only when the key is pressed may come too late for the chooser.
        page.onFileChooser(_ -> {});
        page.navigate(conversation);
        page.locator("#words").fill("Draga Ada, tu je načrt.");
        page.keyboard().press("Escape");

        assertThat(page.locator("#words")).not().isFocused();
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("d"));
        chooser.setFiles(new FilePayload[] {
            new FilePayload("pušča.png", "image/png", RedrawPictureTest.picture("png", 900, 600)),
            new FilePayload("načrt.txt", "text/plain", "Mlinska ulica, levo".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(page.locator("#uploads .upload-name")).hasText(new String[] {"pušča.png", "načrt.txt"});

        page.locator("#uploads li:has-text('načrt.txt') button").press("Enter");
        assertThat(page.locator("#uploads .removed")).containsText("načrt.txt odstranjeno");
        assertThat(page.locator("#uploads .removed button")).isFocused();
        lookAround("attaching-removed");
        page.keyboard().press("Enter");
        assertThat(page.locator("#uploads .upload-name")).hasCount(2);

        page.setInputFiles(
                "#composer input[type=file]",
                new FilePayload("film.mp4", "video/mp4", new byte[KeepUpload.MOST_BYTES + 1]));
        assertThat(page.locator("#uploads .error")).containsText("»film.mp4« je prevelika");
        assertThat(page.locator("#words")).hasValue("Draga Ada, tu je načrt.");
        lookAround("attaching-too-large");

        page.locator("#words").press("Control+Enter");
        assertThat(page.locator(".entry.reply .attachment")).hasCount(4);
        lookAround("attaching-sent");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Assertions.assertThat(filesOfAda()).containsExactly("pušča.png", "načrt.txt"));

        page.locator(".entry.reply .attachment:has-text('pušča.png')").first().press("Enter");
        assertThat(page.locator(".preview-picture img")).isVisible();
        Assertions.assertThat(page.evaluate("document.querySelector('.preview-picture img').decode().then(() => true)"))
                .isEqualTo(true);
        lookAround("attachment-preview");
    }

    private List<String> filesOfAda() {
        return MAIL.mails().stream()
                .map(raw -> MailReader.read(raw.getBytes(StandardCharsets.UTF_8)))
                .map(reading -> ((Reading.Readable) reading).mail())
                .filter(mail -> mail.to().stream().anyMatch(to -> to.address().equals(ada)))
                .flatMap(mail -> mail.attachments().stream())
                .map(MailAttachment::name)
                .toList();
    }

    private String adaAsks() {
        api.post("/mailboxes", Map.of("address", "plans@larkfield.example", "queue", "support"));
        return api.post(
                        "/conversations",
                        Map.of(
                                "channel",
                                "web",
                                "subject",
                                "Načrt cevi " + key,
                                "customer",
                                Map.of("email", ada, "name", "Ada Whitlock"),
                                "text",
                                "Kje ležijo cevi?"))
                .text("/url");
    }

    private String mina() {
        String email = UUID.randomUUID() + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Mina Kos",
                        "email",
                        email,
                        "password",
                        SECRET,
                        "language",
                        "sl",
                        "roles",
                        List.of("manager")));
        return email;
    }
}
