package heed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import heed.platform.Ids;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The whole of it: a letter arrives, its due time is explained, the answer leaves by mail, and the promise moves on an open page. */
class PromiseKeptTest extends JourneyTest {

    private final String key = Ids.next().toString().substring(24);
    private final String queue = "promise-" + key;
    private final String code = "first-reply-" + key;

    @Test
    void an_answer_moves_the_promise_on_a_page_that_is_open() {
        promiseFirstRepliesWithinFourHours();
        signIn(EMAIL, PASSWORD);
        page.navigate("/standards/" + code);
        assertThat(page.locator("#figures")).not().containsText("1 of 1");

        BrowserContext desk = page.context().browser().newContext(new NewContextOptions().setBaseURL(address()));
        Page agent = desk.newPage();
        agent.navigate("/sign-in");
        agent.locator("input[name=email]").fill(EMAIL);
        agent.locator("input[name=password]").fill(PASSWORD);
        agent.locator("button.primary").click();
        agent.navigate("/inbox?q=queue:" + queue);

        letterArrives();
        agent.locator(".conversation-row", new Page.LocatorOptions().setHasText("Brown water " + key))
                .locator("a")
                .first()
                .click();
        agent.locator("details.due").first().locator("summary").click();
        assertThat(agent.locator(".due-steps").first()).containsText("Due");

        agent.locator("textarea[name=words]").fill("Dear Ms Whitlock,\n\nyes, it is **safe** to boil.");
        agent.locator("#composer button.primary").click();
        assertThat(agent.locator(".entry.reply strong").first()).hasText("safe");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> MAIL.mails().stream().anyMatch(mail -> mail.contains("Re: Brown water " + key)));
        assertThat(page.locator("#figures")).containsText("1 of 1");
        desk.close();
    }

    private void promiseFirstRepliesWithinFourHours() {
        api.post("/queues", Map.of("key", queue, "name", "Promises " + key));
        api.post("/mailboxes", Map.of("address", queue + "@larkfield.example", "name", "Larkfield", "queue", queue));
        PromisedReplies.withinFourHours(api, code, queue);
    }

    private void letterArrives() {
        String letter = "From: Ada Whitlock <ada-" + key + "@example.org>\r\nTo: " + queue
                + "@larkfield.example\r\nMessage-ID: <" + key + "@example.org>\r\nSubject: Brown water " + key
                + "\r\n\r\nIs it safe if I boil it, yes or no?\r\n";
        Answer taken =
                api.post("/mail?mailbox=" + queue + "@larkfield.example", "message/rfc822", letter.getBytes(UTF_8));
        assertThat(taken.text("/outcome")).isEqualTo("created");
    }
}
