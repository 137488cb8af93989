package heed.channels.mail.showing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.options.BoundingBox;
import heed.Answer;
import heed.JourneyTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters in a real browser: what attacks does nothing, what is well made looks so. */
class LetterJourneyTest extends JourneyTest {

    private final List<String> happened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private PictureServer pictures;

    private String permit = "";

    @BeforeEach
    void somebodyListens() throws IOException {
        pictures = new PictureServer();
        permit = api.post(
                        "/allowed-networks",
                        Map.of("network", "127.0.0.1/32", "port", pictures.port(), "reason", "Pictures of a journey"))
                .text("/id");
    }

    @AfterEach
    void stop() {
        api.delete("/allowed-networks/" + permit);
        pictures.close();
    }

    private void open(String html) {
        Answer taken = api.post(
                "/mail?mailbox=help@larkfield.example",
                "message/rfc822",
                ("""
                From: Maja Kovač <maja@mill-lane.example>
                To: help@larkfield.example
                Subject: Water in the cellar
                Message-ID: <%s@mill-lane.example>
                Content-Type: text/html; charset=utf-8

                """.formatted(UUID.randomUUID()) + html).getBytes(UTF_8));
        String number = api.get("/conversations/" + taken.text("/conversation")).text("/number");
        signIn(EMAIL, PASSWORD);
        page.onDialog(dialog -> {
            happened.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address()) && !request.url().startsWith("data:")) {
                happened.add(request.url());
            }
        });
        page.navigate("/conversations/" + number);
    }

    private Frame letter() {
        page.frameLocator("iframe.letter-frame").locator(".letter").waitFor();
        return page.frames().stream()
                .filter(each -> each.url().endsWith("/letter") || each.url().contains("/letter?"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void S01_S02_S03_S04_a_hostile_letter_does_nothing_and_tells_nobody_before_the_click() {
        open("""
                <table><tr><td>Your parcel waits</td></tr></table>
                <script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></svg>
                <svg></p><style><a id="</style><img src=x onerror=alert(4)>">
                <iframe srcdoc="<script>alert(5)</script>"></iframe><a href="javascript:alert(6)">Here</a>
                <style>@import url(%1$s/import.css); body { background: url(%1$s/background.png) }</style>
                <div style="position:fixed;top:0;left:0;width:3000px;height:10000px;background:url(%1$s/over.png)">Pay now</div>
                <img src="%1$s/map.png" alt="Map" width="9000"> <img src="%1$s/opened.gif" width="1" height="1">
                <form action="%1$s/steal"><input name=password autofocus></form><meta http-equiv=refresh content="0;url=%1$s/away">
                """.formatted(pictures.address("")));

        letter();
        assertThat(page.frameLocator("iframe.letter-frame")
                        .locator("script, form, iframe, svg")
                        .count())
                .isZero();
        assertThat(happened).isEmpty();
        assertThat(pictures.asked()).isEmpty();
        lookAround("letter-hostile");

        page.frameLocator("iframe.letter-frame").locator(".bar a").click();
        page.frameLocator("iframe.letter-frame").locator("img").waitFor();
        page.waitForCondition(() -> !pictures.asked().isEmpty());

        assertThat(pictures.asked().stream().map(PictureServer.Asked::path)).containsExactly("/map.png");
        assertThat(happened).isEmpty();
        assertThat(page.url()).startsWith(address());
        page.setViewportSize(360, 780);
        fitsTheScreen("a letter that wants to be wide");
    }

    @Test
    void a_letter_is_as_high_as_it_is_and_can_be_read_as_words() {
        open("""
                <body bgcolor="#ffffff"><h2 style="color:#1f4e79">Meter readings</h2>
                <table border="1" cellpadding="6"><tr><th>Meter</th><th>Reading</th></tr>
                <tr><td>Kitchen</td><td>4172</td></tr><tr><td>Garden</td><td>88</td></tr></table>
                <p>Which of them is billed?</p><div class="gmail_signature">Maja Kovač<br>Mill Lane 4</div>
                <div class="gmail_quote"><div>On Monday Larkfield wrote:</div><blockquote>Please send us your readings.</blockquote></div>
                </body>""");
        letter();
        page.waitForFunction("() => document.querySelector('iframe.letter-frame').clientHeight < 384");
        lookAround("letter-table");

        BoundingBox frame = page.locator("iframe.letter-frame").boundingBox();
        Object inside = letter().evaluate("() => document.documentElement.scrollHeight");
        assertThat(frame.height).isBetween(100.0, 700.0);
        assertThat(((Number) inside).doubleValue()).isLessThanOrEqualTo(frame.height + 1);
        assertThat(page.locator(".entry-words").first().isVisible()).isFalse();
        assertThat(page.frameLocator("iframe.letter-frame")
                        .locator("blockquote")
                        .isVisible())
                .isFalse();
        page.frameLocator("iframe.letter-frame").locator("summary").first().click();

        page.locator(".as-sent > summary").click();
        assertThat(page.locator(".entry-words").first().isVisible()).isTrue();
        page.locator(".letter-below > a").click();
        page.locator("h1").waitFor();
        lookAround("letter-details");
    }
}
