package heed.channels.mail.reading;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Where Gmail, Apple Mail, Thunderbird, Outlook, Yahoo and Proton put the quoted mail and the signature. */
final class QuotesInHtml {

    private static final String QUOTED = """
            blockquote[type=cite], blockquote.gmail_quote, div.gmail_attr, div.moz-cite-prefix, div.yahoo_quoted, \
            div.protonmail_quote, div.zmail_extra, div#mail-editor-reference-message-container, div.moz-email-headers-table""";

    private static final String SIGNATURE = """
            .gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #Signature, #signature, \
            .protonmail_signature_block, #AppleMailSignature, #ms-outlook-mobile-signature, .elementToProof#Signature""";

    /** From here on everything is the mail that was answered. */
    private static final String ONWARD = """
            #appendonsend, #divRplyFwdMsg, #OLK_SRC_BODY_SECTION, #reply-intro, \
            div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF], \
            div[style*=border-top: solid #E1E1E1], div[style*=border-top: solid #B5C4DF]""";

    private QuotesInHtml() {}

    static void cut(Document document) {
        document.select(SIGNATURE).forEach(Element::remove);
        document.select("div.gmail_quote, div.gmail_quote_container").stream()
                .filter(quote -> !forwarded(quote))
                .forEach(Element::remove);
        if (document.select("div.gmail_quote").isEmpty()) {
            document.select(QUOTED).stream().filter(quote -> !forwarded(quote)).forEach(Element::remove);
        }
        Element onward = document.selectFirst(ONWARD);
        if (onward != null && !forwarded(document.body())) {
            removeFrom(onward, document.body());
        }
    }

    /** A forwarded mail is what the sender wants to show: it stays. */
    private static boolean forwarded(Element quote) {
        String start = quote.text();
        return QuoteMarks.forwards(start.substring(0, Math.min(start.length(), 200)));
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
