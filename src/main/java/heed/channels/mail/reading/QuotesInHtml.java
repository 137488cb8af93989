package heed.channels.mail.reading;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Where mail programs and mail pages put the quoted mail and the signature. */
final class QuotesInHtml {

    private static final String SIGNATURE = """
            .gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #Signature, #signature, #x_Signature, \
            .protonmail_signature_block, #AppleMailSignature, #ms-outlook-mobile-signature, .tutanota_signature, \
            .sh-signature, .missive_signature, .zimbra_signature, [data-marker=__SIG_PRE__], [data-marker=__SIG_POST__], \
            .ms-outlook-mobile-signature, .front-signature, .freshdesk_signature, #composer_signature, .io-ox-signature""";

    /** Hold the quoted mail with the line that introduces it. */
    private static final String HOLDER = """
            div.gmail_quote, div.gmail_quote_container, div.yahoo_quoted, [id^=yahoo_quoted], div.protonmail_quote, \
            div.zmail_extra, div#mail-editor-reference-message-container, div[name=quote], div[name=messageReplySection], \
            div[id=reply-intro], div.mail-quote-collapse, div.js-helper.js-readmsg-msg, div.quote-container, \
            div.moz-forward-container ~ div.moz-cite-prefix, div.sh-quoted-content, div.missive_quote, \
            div.freshdesk_quote, div.front-quoted, .hey_quote, div.ms-outlook-mobile-reference-message, \
            div[class^=tutanota_quote], div.quoted_text, div.mcntmcntmcnt, div[data-marker=__QUOTED_TEXT__], div.WordQuote""";

    private static final String INTRODUCTION = "div.gmail_attr, div.moz-cite-prefix";

    /** From here on everything is the mail that was answered. */
    private static final String ONWARD = """
            #appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, #x_appendonsend, #OLK_SRC_BODY_SECTION, hr#stopSpelling, \
            hr#zwchr, hr[data-marker=__DIVIDER__], #isForwardContent, #isReplyContent, \
            div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], \
            div[style*=border-top: solid #E1E1E1], div[style*=border-top: solid #B5C4DF], \
            div[style*=border-top-color: rgb(225], div[style*=border-top-color: rgb(181], \
            div[style*=border-top: 1pt solid rgb(225], div[style*=border-top: 1pt solid rgb(181], \
            div[style*=border-top:solid windowtext], div[style*=border-top:1.0pt solid], div.moz-email-headers-table""";

    private QuotesInHtml() {}

    static void cut(Document document) {
        document.select(SIGNATURE).forEach(Element::remove);
        for (Element holder : document.select(HOLDER)) {
            if (holder.hasParent() && !forwarded(holder)) {
                open(holder);
            }
        }
        for (Element line : document.select(INTRODUCTION)) {
            if (line.hasParent() && !forwarded(line)) {
                line.empty().appendText(QuoteMarks.INTRODUCES);
            }
        }
        Element onward = document.selectFirst(ONWARD);
        if (onward != null && !forwarded(document.body())) {
            removeFrom(onward, document.body());
        }
    }

    /** Takes out whole whatever was quoted or signed, also where answers stand between quotes. */
    static void remove(Document document) {
        document.select(SIGNATURE).forEach(Element::remove);
        for (Element quote : document.select(HOLDER + ", " + INTRODUCTION + ", blockquote")) {
            boolean indented = quote.normalName().equals("blockquote") && !quotes(quote, "");
            if (!indented && !forwarded(quote)) {
                quote.remove();
            }
        }
        cut(document);
    }

    /**
     * Whether a blockquote holds a mail and not what its writer moved to the right.
     *
     * @param above the line before it
     */
    static boolean quotes(Element block, String above) {
        String named = (block.className() + " " + block.id()).toLowerCase(Locale.ROOT);
        boolean program = block.hasAttr("type")
                || block.hasAttr("cite")
                || named.contains("quote")
                || named.contains("cite")
                || block.attr("style").contains("border-left")
                || above.equals(QuoteMarks.INTRODUCES)
                || QuoteMarks.introduction(above) != QuoteMarks.Introduction.NONE;
        return program && !forwarded(block);
    }

    /** Answers may stand between the quotes that it holds; without any, it is a quote altogether. */
    private static void open(Element holder) {
        Element quote = holder.selectFirst("blockquote");
        Element top = quote == null || quote == holder ? null : childAbove(quote, holder);
        if (top == null) {
            holder.remove();
            return;
        }
        for (Node before = top.previousSibling(); before != null; before = top.previousSibling()) {
            before.remove();
        }
        top.before(new Element("div").appendChild(new TextNode(QuoteMarks.INTRODUCES)));
    }

    private static @Nullable Element childAbove(Element inner, Element holder) {
        Element at = inner;
        while (at != null && at.parent() != holder) {
            at = at.parent();
        }
        return at;
    }

    /** A forwarded mail is what the sender wants to show: it stays. */
    private static boolean forwarded(Element quote) {
        StringBuilder start = new StringBuilder();
        quote.stream().limit(40).forEach(element -> {
            if (start.length() < 200) {
                start.append(element.ownText()).append(' ');
            }
        });
        String words = start.substring(0, Math.min(start.length(), 200)).strip();
        int line = words.indexOf(':');
        return QuoteMarks.forwards(words) || line > 0 && QuoteMarks.forwards(words.substring(0, line + 1));
    }

    private static void removeFrom(Element first, Element body) {
        for (Node at = first; at != null && at != body; at = at.parentNode()) {
            for (Node next = at.nextSibling(); next != null; next = at.nextSibling()) {
                next.remove();
            }
        }
        first.remove();
    }
}
