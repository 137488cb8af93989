package heed.conversations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import heed.Answer;
import heed.JourneyTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody who reads Finnish tells a customer of works in their street, and the customer's question comes back to her. */
class WritingFirstJourneyTest extends JourneyTest {

    private static final String SECRET = "kolme kovaa sanaa peräkkäin";

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada." + key + "@mill-lane.example";

    @Test
    void she_writes_first_and_the_answer_comes_into_the_same_conversation_in_finnish() throws Exception {
        api.post("/mailboxes", Map.of("address", "help." + key + "@larkfield.example", "queue", "support"));
        String email = "aino." + key + "@larkfield.example";
        api.post(
                "/staff",
                Map.of(
                        "name",
                        "Aino Laine",
                        "email",
                        email,
                        "password",
                        SECRET,
                        "roles",
                        List.of("manager"),
                        "language",
                        "fi"));
        open("fi-FI", 1440, ColorScheme.LIGHT);
        signIn(email, SECRET);
        page.navigate("/inbox");
        page.keyboard().press("c");
        page.getByText("Kirjoita asiakkaalle").click();
        page.locator("#text").fill("Uusimme putken tiistaina.");
        page.locator("form[action='/conversations'] .primary").click();
        assertThat(page.locator("#subject[aria-invalid=true]")).isVisible();
        assertThat(page.locator("#text")).hasValue("Uusimme putken tiistaina.");
        lookAround("write-first");
        page.locator("[id='customer/name']").fill("Ada Whitlock");
        page.locator("[id='customer/email']").fill(ada);
        page.locator("#subject").fill("Putkityö Myllykujalla " + key);
        page.locator("form[action='/conversations'] .primary").click();
        assertThat(page.locator("h1")).containsText("Putkityö Myllykujalla");
        assertThat(page.locator(".timeline")).containsText("Uusimme putken tiistaina.");
        assertThat(page.locator(".timeline")).containsText("Kirjoitti asiakkaalle ensin");
        lookAround("wrote-first");
        String address = page.url();

        MimeMessage letter = letter();
        Assertions.assertEquals("Putkityö Myllykujalla " + key, letter.getSubject());
        String threaded = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        Answer answered = api.post(
                "/mail?mailbox=" + threaded.replace("+", "%2B"),
                "message/rfc822",
                ("From: " + ada + "\nTo: " + threaded + "\nSubject: Re: " + key
                                + "\nContent-Type: text/plain; charset=utf-8\n\nKuinka kauan se kestää?")
                        .getBytes(StandardCharsets.UTF_8));
        Assertions.assertEquals("appended", answered.text("/outcome"));
        page.navigate(address);
        assertThat(page.locator(".timeline")).containsText("Kuinka kauan se kestää?");
        lookAround("wrote-first-answered");
    }

    private MimeMessage letter() throws Exception {
        await().atMost(10, SECONDS).until(() -> sent().isPresent());
        return new MimeMessage(
                null, new ByteArrayInputStream(sent().orElseThrow().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> sent() {
        return MAIL.mails().stream()
                .filter(mail -> mail.split("\r\n\r\n", 2)[0].contains(ada))
                .findFirst();
    }
}
