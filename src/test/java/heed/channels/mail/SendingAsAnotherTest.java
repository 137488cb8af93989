package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reply leaves from the mailbox of its conversation's queue, whoever writes it and whatever they send along. */
class SendingAsAnotherTest extends HeedTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String meters = "meters." + key + "@larkfield.example";
    private final String ada = "ada." + key + "@example.com";

    @Test
    void S81_nobody_chooses_the_sender() {
        String one = "/conversations/" + written() + "/entries";
        for (String field : List.of("from", "sender", "mailbox", "replyTo", "as", "author", "staff")) {
            Map<String, ?> reply = Map.of("kind", "reply", "text", "Soon.", field, "board@larkfield.example");
            assertThat(api.post(one, reply).status()).as(field).isEqualTo(400);
        }
        assertThat(api.post(one, Map.of("kind", "reply", "text", "Tomorrow at ten."))
                        .status())
                .isEqualTo(201);

        String sent = await().until(this::toAda, mail -> !mail.isEmpty());
        assertThat(sent.lines().filter(line -> line.startsWith("From:")))
                .singleElement()
                .satisfies(from -> assertThat(from).contains("<" + meters + ">"));
        assertThat(sent).doesNotContain("board@larkfield.example").doesNotContain("Sender:");
    }

    private String written() {
        api.post("/queues", Map.of("key", "meters-" + key, "name", "Meters"));
        api.post("/mailboxes", Map.of("address", meters, "name", "Meters", "queue", "meters-" + key));
        String raw = "From: " + ada + "\r\nTo: " + meters + "\r\nMessage-ID: <" + Ids.next()
                + "@example.com>\r\nSubject: Meter\r\n\r\nWhen do you come?";
        Answer taken = api.post("/mail?mailbox=" + meters, "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.text("/outcome")).isEqualTo("created");
        return taken.text("/conversation");
    }

    private String toAda() {
        return MAIL.mails().stream()
                .filter(mail -> mail.contains("To: " + ada) || mail.contains("<" + ada + ">"))
                .findFirst()
                .orElse("");
    }
}
