package heed.channels.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A mail's HTML with its look, for a frame in which nothing runs: no script, form, frame or sheet of styles is left, no style names an
 * address or a place on the screen, links lead out of the frame, and pictures come from addresses of Heed alone.
 */
public final class FramedHtml {

    private static final int MOST_PICTURES = 200;
    /** What is closed in another order than it was opened settles within two. */
    private static final int MOST_ROUNDS = 3;

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?://|mailto:|tel:).*", Pattern.DOTALL);
    private static final Pattern OWN_PICTURE = Pattern.compile("/messages/[0-9a-f-]{36}/pictures/[0-9]{1,3}");
    private static final Pattern COLOURED = Pattern.compile("(?i)(?:color\\s*[:=]|background\\s*:)");

    private static final PolicyFactory POLICY = policy();

    private FramedHtml() {}

    /**
     * @param body clean, with quotes and signature folded away
     * @param pictures that it names, shown or not
     * @param coloured whether it brings colours of its own, which are meant for white paper
     */
    public record Framed(String body, List<PictureInMail> pictures, boolean coloured) {

        public Framed {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * @param address of a picture at Heed; an empty one leaves its words in its place
     * @param folded what stands on a part that is folded away
     */
    public static Framed of(String html, Function<PictureInMail, String> address, String folded) {
        Document document = Jsoup.parse(html);
        List<PictureInMail> pictures = pictures(document);
        List<Element> images = document.select("img");
        for (int at = 0; at < images.size(); at++) {
            put(images.get(at), at < pictures.size() ? pictures.get(at) : null, address);
        }
        document.select("a[href]").attr("target", "_blank");
        String mark = "heed" + UUID.randomUUID().toString().replace("-", "") + "x";
        List<String> quoted = QuotedParts.take(document, mark);
        String body =
                clean(document.body().outerHtml().replaceFirst("^<body", "<div").replaceFirst("</body>$", "</div>"));
        for (int at = 0; at < quoted.size(); at++) {
            String details = "<details><summary>" + folded + "</summary>" + clean(quoted.get(at)) + "</details>";
            body = body.replace(mark + at + ".", details);
        }
        return new Framed(body, pictures, COLOURED.matcher(body).find());
    }

    /** The pictures that it names, in the order of their numbers. */
    public static List<PictureInMail> pictures(String html) {
        return pictures(Jsoup.parse(html));
    }

    /** Only what can be shown without harm; cleaned twice it is the same. */
    static String clean(String html) {
        String before = html;
        String clean = POLICY.sanitize(before);
        for (int again = 0; again < MOST_ROUNDS && !clean.equals(before); again++) {
            before = clean;
            clean = POLICY.sanitize(before);
        }
        return clean;
    }

    private static List<PictureInMail> pictures(Document document) {
        var pictures = new ArrayList<PictureInMail>();
        document.select("img").stream()
                .limit(MOST_PICTURES)
                .forEach(each -> pictures.add(PictureInMail.of(pictures.size(), each)));
        return pictures;
    }

    private static void put(Element image, @Nullable PictureInMail picture, Function<PictureInMail, String> address) {
        String own = picture == null ? "" : address.apply(picture);
        if (own.isEmpty()) {
            String alt = image.attr("alt").strip();
            if (alt.isEmpty()) {
                image.remove();
            } else {
                image.replaceWith(new Element("span").addClass("not-shown").text(alt));
            }
        } else {
            image.attr("src", own).removeAttr("srcset");
        }
    }

    private static PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "div",
                        "span",
                        "center",
                        "font",
                        "br",
                        "hr",
                        "b",
                        "strong",
                        "i",
                        "em",
                        "u",
                        "s",
                        "strike",
                        "del",
                        "ins",
                        "small",
                        "big",
                        "sub",
                        "sup",
                        "code",
                        "tt",
                        "pre",
                        "blockquote",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "table",
                        "caption",
                        "thead",
                        "tbody",
                        "tfoot",
                        "tr",
                        "th",
                        "td",
                        "colgroup",
                        "col",
                        "a",
                        "img")
                .allowWithoutAttributes("span", "font", "div", "a")
                .allowAttributes("href")
                .matching(ELSEWHERE)
                .onElements("a")
                .allowUrlProtocols("https", "http", "mailto", "tel")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .allowAttributes("target")
                .matching((element, attribute, value) -> "_blank")
                .onElements("a")
                .allowAttributes("src")
                .matching(OWN_PICTURE)
                .onElements("img")
                .allowAttributes("alt", "title")
                .globally()
                .allowAttributes("class")
                .matching(false, "not-shown")
                .onElements("span")
                .allowAttributes(
                        "width", "height", "colspan", "rowspan", "cellpadding", "cellspacing", "border", "size")
                .matching(Pattern.compile("[0-9]{1,4}(?:%|px)?"))
                .globally()
                .allowAttributes("align", "valign", "dir")
                .matching(Pattern.compile("(?i)[a-z]{2,10}"))
                .globally()
                .allowAttributes("bgcolor", "color")
                .matching(Pattern.compile("(?i)#?[0-9a-z]{3,20}"))
                .globally()
                .allowStyling(CssSchema.DEFAULT)
                .toFactory();
    }
}
