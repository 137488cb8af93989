package heed.channels.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import heed.channels.mail.reading.FramedHtml.Framed;
import heed.channels.mail.reading.PictureInMail.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedHtmlTest {

    private static final String ID = "01890000-0000-7000-8000-000000000000";

    private static Framed framed(String html) {
        return FramedHtml.of(html, each -> "/messages/" + ID + "/pictures/" + each.number(), "Quoted");
    }

    private static Framed withoutPictures(String html) {
        return FramedHtml.of(html, _ -> "", "Quoted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<form action='https://evil.example'><input name=password><button>Go</button></form>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<style>@import url(https://evil.example/x.css);</style>",
                "<p style=\"background:url(https://evil.example/x)\">x</p>",
                "<p style=\"width:expression(alert(1));behavior:url(x)\">x</p>",
                "<div style='position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999'>x</div>",
                "<table background='https://evil.example/x'><tr><td background='https://evil.example/y'>x</td></tr></table>",
                "<object data='https://evil.example/x'></object><embed src='https://evil.example/x'>",
                "<video poster='https://evil.example/x' src='https://evil.example/y'></video>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<img srcset='https://evil.example/x 2x' src='https://evil.example/x'>",
                "<input type=image src='https://evil.example/x'>",
                "<a href='/sign-out'>x</a><a href='//evil.example/x' ping='https://evil.example/p'>y</a>"
            })
    void S01_S02_S03_nothing_is_left_that_runs_loads_or_covers(String html) {
        String body = framed(html).body();
        Document document = Jsoup.parse(body);

        assertThat(
                        document.select(
                                "script, style, base, meta, form, input, button, iframe, svg, math, object, embed, video, link"))
                .as(body)
                .isEmpty();
        document.body()
                .getAllElements()
                .forEach(each -> each.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey())
                            .as(body)
                            .doesNotStartWith("on")
                            .isNotIn("srcset", "background", "ping", "action");
                    assertThat(attribute.getValue().toLowerCase(java.util.Locale.ROOT))
                            .as(body)
                            .doesNotContain("javascript")
                            .doesNotContain("url(")
                            .doesNotContain("expression")
                            .doesNotContain("position")
                            .doesNotContain("evil.example");
                }));
        assertThat(document.select("a[href^=/]")).as(body).isEmpty();
    }

    @Property
    void S02_cleaned_twice_it_is_the_same(@ForAll("pieces") String html) {
        String once = FramedHtml.clean(html);

        assertThat(FramedHtml.clean(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<svg>",
                        "<math>",
                        "<style>",
                        "</style>",
                        "<a href='https://a.example'>",
                        "</a>",
                        "<img src=x>",
                        "<table>",
                        "<td width=5>",
                        "</table>",
                        "<noscript>",
                        "&lt;",
                        "<!--",
                        "-->",
                        "words ",
                        "\"",
                        "'",
                        ">",
                        "<",
                        "<div style='color:red;position:fixed'>",
                        "</div>",
                        "<font color=red>",
                        "<span class='not-shown'>")
                .list()
                .ofMaxSize(14)
                .map(each -> String.join("", each));
    }

    @Test
    void the_look_of_an_ordinary_letter_stays() {
        Framed framed = framed("""
                <body bgcolor="#ffffee"><h1 style="color:#336699;font-size:20px">Invoice</h1>
                <table border="1" cellpadding="4"><tr><td align="right" bgcolor="#eeeeee">12 m³</td></tr></table>
                <a href="https://larkfield.example/bill">See it</a></body>""");

        Document document = Jsoup.parse(framed.body());
        assertThat(document.select("h1").attr("style")).contains("color").contains("font-size");
        assertThat(document.select("td").attr("bgcolor")).isEqualTo("#eeeeee");
        assertThat(document.select("a").attr("target")).isEqualTo("_blank");
        assertThat(document.select("a").attr("rel")).contains("noopener").contains("noreferrer");
        assertThat(framed.coloured()).isTrue();
        assertThat(framed("<p>Only words</p>").coloured()).isFalse();
    }

    @Test
    void S04_each_picture_is_told_apart_and_comes_from_Heed_or_not_at_all() {
        String html = """
                <p>Look: <img src="cid:tap@x" alt="The tap"> <img src="https://cdn.example/a.png" alt="A map">
                <img src="https://t.example/o?id=1" width="1" height="1"> <img src="data:image/png;base64,AAAA">
                <img src="https://t.example/p" style="width:1px;height:1px"> <img src="/sign-out"></p>""";

        Framed shown = framed(html);
        assertThat(shown.pictures().stream().map(PictureInMail::kind))
                .containsExactly(
                        Kind.ENCLOSED, Kind.ELSEWHERE, Kind.TRACKER, Kind.WRITTEN_OUT, Kind.TRACKER, Kind.NOWHERE);
        assertThat(shown.pictures().get(1).host()).isEqualTo("cdn.example");
        assertThat(Jsoup.parse(shown.body()).select("img").eachAttr("src"))
                .allMatch(src -> src.startsWith("/messages/" + ID + "/pictures/"));

        Document hidden = Jsoup.parse(withoutPictures(html).body());
        assertThat(hidden.select("img")).isEmpty();
        assertThat(hidden.select("span.not-shown").eachText()).containsExactly("The tap", "A map");
    }

    @Test
    void quotes_and_signatures_are_folded_where_they_stood() {
        String body = framed("""
                        <div>No water since six.</div>
                        <div class="gmail_signature">Ada Whitlock, Mill Lane</div>
                        <div class="gmail_quote"><div>On Monday Larkfield wrote:</div><blockquote>All <b>repaired</b>.</blockquote></div>
                        """).body();

        Document document = Jsoup.parse(body);
        assertThat(document.select("details > summary").eachText()).contains("Quoted");
        assertThat(document.select("details").text()).contains("Ada Whitlock").contains("All repaired.");
        document.select("details").remove();
        assertThat(document.text()).isEqualTo("No water since six.");
    }

    @Test
    void a_letter_that_is_nothing_but_a_quote_stays_open() {
        String body = framed("<blockquote type=cite>All repaired.</blockquote>").body();

        assertThat(Jsoup.parse(body).select("details")).isEmpty();
        assertThat(body).contains("All repaired.");
    }

    @Test
    void no_letter_can_close_the_fold_or_write_its_mark() {
        String body = framed("<p>heedx0. a</p><div class=gmail_quote></details></div>x<script>alert(1)</script></div>")
                .body();

        assertThat(body).contains("heedx0. a").doesNotContain("script");
    }
}
