package heed.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Answer;
import heed.HeedTest;
import heed.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each proof that lets a letter into a conversation, and beside each the letter that only looks like it. */
class ThreadOrderTest extends HeedTest {

    private static final String HELP = "help@larkfield.example";
    private static final Pattern MARK = Pattern.compile("heed-thread-[0-9a-v]{47}");

    private final String key = Ids.next().toString();
    private final String ada = "ada." + key + "@example.com";
    private final String eve = "eve." + key + "@example.net";
    private String conversation = "";
    private String number = "";
    private String firstId = "";

    @BeforeEach
    void ada_writes() {
        api.post("/mailboxes", Map.of("address", HELP, "name", "Larkfield Water", "queue", "support"));
        firstId = Ids.next() + "@example.com";
        conversation = written(ada, "Message-ID: <" + firstId + ">", "No water", "No water since six.")
                .text("/conversation");
        number = api.get("/conversations/" + conversation).json().at("/number").asString();
    }

    @Test
    void a_letter_that_lost_its_headers_is_known_by_the_mark_inside_its_quotation() {
        String mark = mark(reply("Back by noon."));

        Answer again =
                html(ada, "<p>Still dry.</p><blockquote><p>Back by noon.</p><div>" + mark + "</div></blockquote>");

        assertThat(again.text("/conversation")).isEqualTo(conversation);
        assertThat(api.get("/messages/" + again.text("/message")).body())
                .contains("Still dry")
                .doesNotContain("heed-thread");
        assertThat(api.get("/conversations/" + conversation).body()).doesNotContain("heed-thread");
        assertThat(count(reply("Soon."), mark))
                .as("sent once, not quoted again")
                .isEqualTo(1);
    }

    @Test
    void S10_a_forged_mark_opens_nothing_and_a_true_one_from_a_stranger_is_a_third_party() {
        String mark = mark(reply("Back by noon."));
        String forged = mark.substring(0, mark.length() - 6) + "000000";

        assertThat(html(eve, "<p>Hm</p><blockquote>" + forged + "</blockquote>").text("/conversation"))
                .isNotEqualTo(conversation);
        Answer forwarded = html(eve, "<p>She sent it to me</p><blockquote>" + mark + "</blockquote>");
        assertThat(forwarded.text("/conversation")).isEqualTo(conversation);
        assertThat(api.get("/messages/" + forwarded.text("/message"))
                        .json()
                        .at("/thirdParty")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_number_in_the_subject_joins_for_the_customer_and_only_hints_for_a_stranger() {
        String subject = "About [#" + number + "]";

        assertThat(written(ada, "X-A: b", subject, "Still dry.").text("/conversation"))
                .isEqualTo(conversation);
        Answer stranger = written(eve, "X-A: b", subject, "What is her address?");

        assertThat(stranger.text("/outcome")).isEqualTo("created");
        assertThat(hints(stranger.text("/conversation"))).isEqualTo("number");
        assertThat(written(ada, "Authentication-Results: mx.larkfield.example; dmarc=fail", subject, "Not Ada.")
                        .text("/conversation"))
                .isNotEqualTo(conversation);
        for (String no : List.of("#" + number, "[" + number + "]", "xHeed#" + number, "[#" + number + "0000]")) {
            assertThat(written(ada, "X-A: b", no, "Another matter " + no).text("/conversation"))
                    .as(no)
                    .isNotEqualTo(conversation);
        }
    }

    @Test
    void a_letter_from_another_address_of_the_customer_joins() {
        String work = "work." + key + "@example.org";
        String other = written(work, "X-A: b", "Invoice", "Where is it?").text("/conversation");
        assertThat(api.post("/customers/" + customer(other) + "/merges", Map.of("into", customer(conversation)))
                        .status())
                .isLessThan(300);

        Answer from = written(work, "References: <" + firstId + ">", "Re: No water", "From my desk.");

        assertThat(from.text("/conversation")).isEqualTo(conversation);
    }

    @Test
    void somebody_in_copy_joins_once_a_colleague_has_chosen_them_and_not_before() {
        String references = "References: <" + firstId + ">";
        Answer early = written(eve, references, "Re: No water", "Me too.");
        assertThat(early.text("/conversation")).isNotEqualTo(conversation);
        assertThat(hints(early.text("/conversation"))).isEqualTo("letter");

        api.post("/conversations/" + conversation + "/copies", Map.of("address", eve));
        Answer chosen = written(eve, references, "Re: No water", "Me too, still.");

        assertThat(chosen.text("/conversation")).isEqualTo(conversation);
        assertThat(api.get("/messages/" + chosen.text("/message"))
                        .json()
                        .at("/thirdParty")
                        .asBoolean())
                .isFalse();
        assertThat(api.get("/conversations/" + conversation).body()).contains("Me too, still.");
    }

    @Test
    void a_letter_that_a_server_renamed_is_known_after_its_first_answer() {
        String sent = reply("Back by noon.");
        String threaded = header(sent, "Reply-To").replaceAll(".*<|>.*", "");
        String renamed = "<0100018f." + key + "@email.amazonses.example>";

        post(threaded, letter(ada, "In-Reply-To: " + renamed, "Re: No water", "Thanks."));
        Answer second = written(ada, "In-Reply-To: " + renamed, "Re: No water", "And thanks again.");
        Answer stranger = written(eve, "In-Reply-To: " + renamed, "Re: No water", "Hello.");

        assertThat(second.text("/conversation")).isEqualTo(conversation);
        assertThat(stranger.text("/conversation")).isNotEqualTo(conversation);
    }

    @Test
    void a_hint_is_followed_by_one_click_or_taken_away() {
        String first =
                written(eve, "X-A: b", "For Heed#" + number, "Is it this?").text("/conversation");
        String second = written(eve, "X-A: c", "For Heed#" + number, "Or that?").text("/conversation");
        signIn();
        String url = api.get("/conversations/" + first).text("/url");
        var page = browser.get(url).page();
        assertThat(page.select("form[action$=/merges] input[name=into]").val()).isEqualTo(number);
        assertThat(page.text()).contains("Possibly belongs elsewhere");

        browser.post(url + "/merges", Map.of("into", number));
        assertThat(api.get("/conversations/" + first).json().at("/mergedInto").asString())
                .isEqualTo(conversation);

        String other = api.get("/conversations/" + second).text("/url");
        browser.post(other + "/belonging/dismissal", Map.of("possibly", number));
        assertThat(browser.get(other).page().text()).doesNotContain("Possibly belongs elsewhere");
        assertThat(api.delete("/conversations/" + second + "/belonging/" + conversation)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_leaves_is_kept_together_by_every_mail_program() {
        String first = reply("Back by noon.");
        written(
                ada,
                "Thread-Index: " + ThreadIndex.first(Ids.next(), java.time.Instant.now()) + "\nMessage-ID: <2."
                        + firstId + ">\nReferences: <" + firstId + "> <"
                        + header(first, "Message-ID").replaceAll("[<>]", "") + ">",
                "Re: No water",
                "Thanks.");
        String second = reply("You are welcome.");

        assertThat(header(first, "Thread-Topic")).isEqualTo("No water");
        assertThat(header(first, "Thread-Index")).isNotEmpty();
        assertThat(header(second, "In-Reply-To")).isEqualTo("<2." + firstId + ">");
        assertThat(header(second, "References")).contains(firstId, header(first, "Message-ID"), "2." + firstId);
    }

    private String customer(String of) {
        return api.get("/conversations/" + of).json().at("/customer/id").asString();
    }

    private String hints(String of) {
        return api.get("/conversations/" + of + "/belonging").text("/items/0/why");
    }

    private String reply(String text) {
        int before = toAda().size();
        api.post("/conversations/" + conversation + "/entries", Map.of("kind", "reply", "text", text));
        await().until(() -> toAda().size() > before);
        return toAda().getLast();
    }

    private List<String> toAda() {
        return new ArrayList<>(MAIL.mails())
                .stream()
                        .filter(mail -> mail.split("\r\n\r\n", 2)[0].contains(ada))
                        .toList();
    }

    private static String mark(String mail) {
        var found = MARK.matcher(mail.replace("=\r\n", ""));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int count(String mail, String mark) {
        return mail.replace("=\r\n", "").split(mark, -1).length - 1;
    }

    private static String header(String mail, String name) {
        String head = mail.split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ");
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private Answer written(String from, String header, String subject, String text) {
        return post(HELP, letter(from, header, subject, text));
    }

    private Answer html(String from, String html) {
        return post(
                HELP,
                "From: " + from + "\nSubject: Hello\nContent-Type: text/html; charset=utf-8\n\n<html><body>" + html
                        + "</body></html>");
    }

    private static String letter(String from, String header, String subject, String text) {
        return "From: " + from + "\n" + header + "\nSubject: " + subject + "\n\n" + text + " " + Ids.next();
    }

    private Answer post(String mailbox, String raw) {
        return api.post(
                "/mail?mailbox=" + mailbox.replace("+", "%2B"), "message/rfc822", raw.getBytes(StandardCharsets.UTF_8));
    }
}
