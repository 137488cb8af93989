package heed.channels.mail.showing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Answer;
import heed.Browser;
import heed.HeedTest;
import heed.TurnableClock;
import heed.identity.Roles;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LettersShownTest extends HeedTest {

    @Autowired
    Roles roles;

    @Autowired
    JdbcClient db;

    @Autowired
    TurnableClock clock;

    @Autowired
    ForgetFetchedPictures forget;

    @SuppressWarnings("NullAway.Init") // before each test
    private PictureServer pictures;

    private String permit = "";

    @BeforeEach
    void a_server_of_pictures() throws IOException {
        pictures = new PictureServer();
        signIn();
    }

    @AfterEach
    void stop() {
        clock.turn(Duration.ZERO);
        if (!permit.isEmpty()) {
            api.delete("/allowed-networks/" + permit);
        }
        pictures.close();
    }

    private void allowTheServer() {
        permit = api.post(
                        "/allowed-networks",
                        Map.of("network", "127.0.0.1/32", "port", pictures.port(), "reason", "Pictures of a test"))
                .text("/id");
    }

    private String html(String html) {
        return mail("Content-Type: text/html; charset=utf-8\n\n" + html);
    }

    private String mail(String contents) {
        return mail("ada." + UUID.randomUUID() + "@mill-lane.example", contents);
    }

    private String mail(String sender, String contents) {
        Answer taken = api.post(
                "/mail?mailbox=help@larkfield.example",
                "message/rfc822",
                ("""
                From: Ada Whitlock <%s>
                To: help@larkfield.example
                Subject: A letter with its look
                Message-ID: <%s@mill-lane.example>
                """.formatted(sender, UUID.randomUUID()) + contents).getBytes(UTF_8));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return taken.text("/message");
    }

    private Document letter(String id) {
        Answer letter = browser.get("/messages/" + id + "/letter");
        assertThat(letter.status()).as(letter.body()).isEqualTo(200);
        return letter.page();
    }

    @Test
    void S01_S03_the_look_of_a_letter_stands_in_a_frame_in_which_nothing_runs() {
        String id = html("<table><tr><td onclick=alert(1)>Bill</td></tr></table><script>alert(1)</script>");

        Answer letter = browser.get("/messages/" + id + "/letter");

        assertThat(letter.header("Content-Security-Policy"))
                .startsWith("sandbox allow-same-origin")
                .doesNotContain("allow-scripts")
                .doesNotContain("allow-forms")
                .doesNotContain("allow-top-navigation")
                .contains("default-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("script-src");
        assertThat(letter.page().select("script, [onclick]")).isEmpty();
        assertThat(letter.page().select("td").text()).isEqualTo("Bill");
        String conversation = api.get("/messages/" + id).text("/conversation");
        Document page = browser.get("/conversations/"
                        + api.get("/conversations/" + conversation).text("/number"))
                .page();
        assertThat(page.select("iframe.letter-frame").attr("sandbox")).doesNotContain("scripts");
        assertThat(page.select("details.as-sent[open]")).hasSize(1);
    }

    @Test
    void a_letter_whose_look_says_nothing_is_shown_as_words() {
        String id = html("<p>No water since <b>six</b>.</p>");
        String words = mail("\nNo water since six.\n");

        Document page = conversation(id);
        assertThat(page.select("details.as-sent")).hasSize(1);
        assertThat(page.select("details.as-sent[open]")).isEmpty();
        assertThat(page.select(".entry-words").text()).contains("No water since six.");
        assertThat(conversation(words).select("details.as-sent")).isEmpty();
        assertThat(browser.get("/messages/" + words + "/letter").status()).isEqualTo(404);
    }

    private Document conversation(String message) {
        String conversation = api.get("/messages/" + message).text("/conversation");
        return browser.get("/conversations/"
                        + api.get("/conversations/" + conversation).text("/number"))
                .page();
    }

    @Test
    void a_picture_of_the_letter_itself_is_drawn_again() {
        String png = Base64.getMimeEncoder().encodeToString(PictureServer.png(40, 30));
        String id = mail("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>The tap: <img src="cid:tap@mill" alt="The tap"><img src="cid:nothing" alt="Lost">
                <img src="data:image/png;base64,%s" alt="Written out"></p>
                --b
                Content-Type: image/png; name="tap.png"
                Content-Disposition: inline; filename="tap.png"
                Content-ID: <tap@mill>
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(png.replaceAll("\\s", ""), png));

        Document letter = letter(id);

        assertThat(letter.select("img").eachAttr("src"))
                .containsExactly(
                        "/messages/" + id + "/pictures/0",
                        "/messages/" + id + "/pictures/1",
                        "/messages/" + id + "/pictures/2");
        Answer drawn = browser.get("/messages/" + id + "/pictures/0");
        assertThat(drawn.status()).isEqualTo(200);
        assertThat(drawn.header("Content-Type")).isEqualTo("image/png");
        assertThat(drawn.header("Content-Security-Policy")).contains("sandbox");
        assertThat(browser.get("/messages/" + id + "/pictures/1").status()).isEqualTo(404);
        assertThat(browser.get("/messages/" + id + "/pictures/2").status()).isEqualTo(200);
        assertThat(browser.get("/messages/" + id + "/pictures/3").status()).isEqualTo(404);
    }

    @Test
    void S04_a_picture_from_elsewhere_comes_after_a_click_through_Heed_and_only_once() {
        allowTheServer();
        String id = html("<p><img src=\"%s\" alt=\"Map\"><img src=\"%s\" width=1 height=1></p>"
                .formatted(pictures.address("/picture.png?who=ada"), pictures.address("/opened")));

        Document before = letter(id);
        assertThat(before.select("img")).isEmpty();
        assertThat(before.select(".bar").text()).contains("127.0.0.1").contains("kept out");
        assertThat(pictures.asked()).isEmpty();

        browser.get(before.select(".bar a").attr("href"));
        Answer picture = browser.get("/messages/" + id + "/pictures/0");
        browser.get("/messages/" + id + "/pictures/0");

        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(pictures.asked()).hasSize(1);
        assertThat(pictures.asked().getFirst().path()).isEqualTo("/picture.png?who=ada");
        assertThat(pictures.asked().getFirst().headers())
                .doesNotContainKeys("Referer", "Cookie", "X-Forwarded-For", "Accept-Language");
        assertThat(browser.get("/messages/" + id + "/pictures/1").status()).isEqualTo(404);
        assertThat(letter(id).select("img"))
                .as("it is here, so it tells nobody anything")
                .hasSize(1);

        clock.turn(Duration.ofDays(8));
        forget.forget();
        assertThat(letter(id).select("img")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/picture.png",
                "http://localhost:%d/picture.png",
                "http://[::1]:%d/picture.png",
                "http://0x7f.1:%d/picture.png",
                "http://169.254.169.254/latest",
                "http://x@127.0.0.1:%d/picture.png",
                "http://127.0.0.1:22/"
            })
    void S50_no_picture_is_fetched_from_inside(String source) {
        String id = html("<p><img src=\"%s\" alt=Map></p>".formatted(source.formatted(pictures.port())));

        assertThat(browser.get("/messages/" + id + "/pictures/0").status()).isEqualTo(404);
        assertThat(pictures.asked()).isEmpty();
    }

    @Test
    void S51_a_redirect_is_followed_only_to_where_Heed_may_go() {
        allowTheServer();
        pictures.leadsTo("/picture.png");
        String good = html("<p><img src=\"%s\"></p>".formatted(pictures.address("/to")));
        assertThat(browser.get("/messages/" + good + "/pictures/0").status()).isEqualTo(200);

        for (String inside : new String[] {
            "http://127.0.0.1:1/",
            "http://localhost:5432/",
            "file:///etc/passwd",
            "http://[::1]:" + pictures.port() + "/x.png",
            "/to"
        }) {
            pictures.leadsTo(inside);
            String bad = html("<p><img src=\"%s\"></p>".formatted(pictures.address("/to")));
            assertThat(browser.get("/messages/" + bad + "/pictures/0").status())
                    .as(inside)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/large"})
    void S22_what_is_no_picture_or_too_large_is_not_shown(String path) {
        allowTheServer();
        String id = html("<p><img src=\"%s\"></p>".formatted(pictures.address(path)));

        assertThat(browser.get("/messages/" + id + "/pictures/0").status()).isEqualTo(404);
        assertThat(pictures.asked()).hasSize(1);
    }

    @Test
    void one_sender_s_pictures_are_shown_at_once_to_whoever_chose_so() {
        allowTheServer();
        String sender = "nora." + UUID.randomUUID() + "@mill-lane.example";
        String contents = "Content-Type: text/html\n\n<p><img src=\"%s\" alt=Map></p>"
                .formatted(pictures.address("/picture.png"));
        String first = mail(sender, contents);
        browser.get("/messages/" + first);

        Answer chosen = browser.post("/messages/" + first + "/pictures", Map.of("always", "true"));

        assertThat(chosen.page().select("[role=status]").text()).contains(sender);
        assertThat(letter(mail(sender, contents)).select("img")).hasSize(1);
        Browser colleague = new Browser(address());
        colleague.signIn(roles.email("manager"), Roles.PASSWORD);
        assertThat(colleague.get("/messages/" + first + "/letter").page().select("img"))
                .isEmpty();
        String forged = mail(sender, "Authentication-Results: mx.larkfield.example; dmarc=fail\n" + contents);
        assertThat(letter(forged).select("img")).isEmpty();

        browser.get("/messages/" + first);
        browser.post("/messages/" + first + "/pictures", Map.of("always", "false"));
        assertThat(letter(mail(sender, contents)).select("img")).isEmpty();
        assertThat(db.sql("select count(*) from channels.picture_sender where address_hash like '%@%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everything_about_a_mail_stands_on_its_page() {
        String id = mail("""
                Received: from relay.example by mx.larkfield.example; Tue, 3 Mar 2026 10:05:00 +0000
                Received: from pc.mill-lane.example by relay.example with ESMTPS; Tue, 3 Mar 2026 10:00:00 +0000
                Authentication-Results: mx.larkfield.example; dmarc=pass; dkim=pass; spf=fail
                Cc: Dermot Hale <dermot@example.com>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the letter that I got.
                --b
                Content-Type: message/rfc822; name="before.eml"

                From: Larkfield <bills@larkfield.example>
                Subject: Your bill of March
                Date: Mon, 2 Mar 2026 09:00:00 +0000

                You owe us <b>12</b> pounds.
                --b--
                """);

        Document page = browser.get("/messages/" + id).page();

        assertThat(page.select("dl.pairs").text())
                .contains("Dermot Hale <dermot@example.com>")
                .contains("help@larkfield.example");
        assertThat(page.select("section[aria-labelledby=checks]").text())
                .contains("vouches for the mail")
                .contains("does not allow");
        assertThat(page.select(".mail-road li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("pc.mill-lane.example → relay.example"),
                        second -> assertThat(second)
                                .contains("relay.example → mx.larkfield.example")
                                .contains("after 5"));
        Document enclosed =
                browser.get(page.select("a[href*=/enclosed/]").attr("href")).page();
        assertThat(enclosed.select("h1").text()).isEqualTo("Your bill of March");
        assertThat(enclosed.select("pre").text()).isEqualTo("You owe us <b>12</b> pounds.");
        Document source = browser.get("/messages/" + id + "/source").page();
        assertThat(source.select("pre").text())
                .contains("Received: from relay.example")
                .contains("<b>12</b>");
        Answer file = browser.get(page.select("a[href*=/files/]").attr("href"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_second_mail_under_the_same_Message_ID_is_flagged_on_both() {
        String name = "Message-ID: <same." + UUID.randomUUID() + "@mill-lane.example>\n";
        String first = taken(name, "The pump is fine.");
        String second = taken(name, "The pump is on fire.");

        assertThat(second).isNotEqualTo(first);
        for (String id : new String[] {first, second}) {
            assertThat(browser.get("/messages/" + id).page().text()).contains("says something else");
            assertThat(conversation(id).select(".letter-below").text()).contains("says something else");
        }
    }

    private String taken(String head, String words) {
        return api.post(
                        "/mail?mailbox=help@larkfield.example",
                        "message/rfc822",
                        ("From: ada@mill-lane.example\n" + head + "Subject: Pump\n\n" + words + "\n").getBytes(UTF_8))
                .text("/message");
    }

    @Test
    void of_a_mail_that_was_forgotten_nothing_is_shown_but_that() {
        String id = html("<table><tr><td>Secret</td></tr></table>");
        db.sql("update channels.mail set raw = repeat('0', 64) where id = cast(? as uuid)")
                .param(id)
                .update();

        assertThat(letter(id).text()).as("what was read stays").contains("Secret");
        assertThat(browser.get("/messages/" + id).page().text()).contains("no longer kept");
        assertThat(browser.get("/messages/" + id + "/source").status()).isEqualTo(404);

        db.sql("update channels.mail set reading = null, subject = '', sender = '' where id = cast(? as uuid)")
                .param(id)
                .update();
        assertThat(browser.get("/messages/" + id).page().text())
                .contains("erased")
                .doesNotContain("Secret");
        assertThat(browser.get("/messages/" + id + "/letter").status()).isEqualTo(404);
    }
}
