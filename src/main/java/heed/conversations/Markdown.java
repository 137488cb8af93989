package heed.conversations;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns what people write into HTML that cannot harm: Markdown rendered, plain letters in paragraphs, both cleaned. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>\n")
            .build();
    private static final PolicyFactory CLEAN = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "a",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "hr")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** The HTML of a reply or note: no element, attribute or address in it can run anything. */
    public static String html(String markdown) {
        return CLEAN.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    /** A letter without markup: an empty line ends a paragraph, every other line break stays. */
    public static String plain(String letter) {
        var html = new StringBuilder();
        for (String paragraph : letter.strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(paragraph
                            .strip()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replaceAll("(https?://[^\\s\"'<>&]+)", "<a href=\"$1\">$1</a>")
                            .replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return CLEAN.sanitize(html.toString());
    }
}
