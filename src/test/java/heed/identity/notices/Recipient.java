package heed.identity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Api;
import heed.Browser;
import heed.channels.mail.SmtpSink;
import heed.identity.StaffId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** Somebody who is told things, with a browser that is signed in and a mailbox. */
final class Recipient {

    private static final String PASSWORD = "a bell in every window";

    final StaffId id;
    final String email = "mina." + UUID.randomUUID().toString().substring(0, 8) + "@larkfield.example";
    final Browser browser;

    Recipient(Api api, String address, String language) {
        Answer made = api.post(
                "/staff",
                Map.of(
                        "name",
                        "Mina Okafor",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("observer"),
                        "language",
                        language,
                        "zone",
                        "UTC"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        id = new StaffId(UUID.fromString(made.text("/id")));
        browser = new Browser(address);
        browser.signIn(email, PASSWORD);
    }

    /** Chooses on the page; what is not named is not ticked, or as the page has it. */
    Answer chooses(Map<String, String> wishes) {
        Answer page = browser.get("/profile/notices");
        var form = new HashMap<String, Object>();
        page.page()
                .select("form.delivery input:not([type=checkbox])")
                .forEach(each -> form.put(each.attr("name"), each.val()));
        page.page()
                .select("form.delivery select")
                .forEach(each ->
                        form.put(each.attr("name"), each.select("[selected]").val()));
        form.putAll(wishes);
        return browser.post("/profile/notices", form);
    }

    /** The texts of what came to their mailbox. */
    List<String> mails(SmtpSink sink) {
        return sink.mails().stream()
                .filter(mail -> mail.contains(email))
                .map(Recipient::read)
                .toList();
    }

    private static String read(String mail) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
