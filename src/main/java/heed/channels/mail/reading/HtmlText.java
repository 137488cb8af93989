package heed.channels.mail.reading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML letter, with a line for each block. */
public final class HtmlText {

    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> APART =
            Set.of("p", "ul", "ol", "dl", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr");

    private HtmlText() {}

    /** Every word of it. */
    public static String whole(String html) {
        return of(Jsoup.parse(html), false);
    }

    /** Every word of a mail, with ">" before the lines that it quotes. */
    static String mail(String html) {
        return of(Jsoup.parse(html), true);
    }

    /** Without what the sender's program quoted or signed, as far as the HTML says it; the rest is for {@link VisibleText}. */
    static String withoutQuotes(String html) {
        Document document = Jsoup.parse(html);
        QuotesInHtml.cut(document);
        return of(document, true);
    }

    private static String of(Document document, boolean quoting) {
        Lines lines = new Lines(quoting);
        document.traverse(lines);
        return lines.text.toString().strip();
    }

    private static final class Lines implements NodeVisitor {

        private static final int DEEPEST_QUOTE = 20;

        private final StringBuilder text = new StringBuilder();
        private final Set<Element> quotes = Collections.newSetFromMap(new IdentityHashMap<>());
        private final boolean quoting;
        private int silent;
        private int preformatted;

        Lines(boolean quoting) {
            this.quoting = quoting;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                silent += SILENT.contains(name) ? 1 : 0;
                preformatted += name.equals("pre") ? 1 : 0;
                around(element);
                if (quoting && name.equals("blockquote") && QuotesInHtml.quotes(element, lastLine())) {
                    quotes.add(element);
                }
                if (name.equals("br")) {
                    newLine();
                } else if (name.equals("li")) {
                    append("- ");
                }
            } else if (node instanceof TextNode words && silent == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                silent -= SILENT.contains(name) ? 1 : 0;
                preformatted -= name.equals("pre") ? 1 : 0;
                around(element);
                quotes.remove(element);
                if (CELLS.contains(name) && !endsWith("\n") && !endsWith(" ")) {
                    text.append(' ');
                }
            }
        }

        /** The last line with words, as far as an introduction to a quote is long. */
        private String lastLine() {
            String end = text.substring(Math.max(0, text.length() - 400)).stripTrailing();
            return end.substring(end.lastIndexOf('\n') + 1);
        }

        private void around(Element element) {
            if (APART.contains(element.normalName())) {
                atLineStart();
                if (!text.isEmpty() && !endsWith("\n\n")) {
                    newLine();
                }
            } else if (element.isBlock() && !CELLS.contains(element.normalName())) {
                atLineStart();
            }
        }

        private void append(String words) {
            for (int at = 0; at < words.length(); at++) {
                char letter = words.charAt(at);
                boolean space = Character.isWhitespace(letter) || letter == '\u00A0';
                if (!space || preformatted > 0) {
                    mark();
                    text.append(letter);
                } else if (!text.isEmpty() && !endsWith(" ") && !endsWith("\n")) {
                    text.append(' ');
                }
            }
        }

        private void mark() {
            if (!quotes.isEmpty() && (text.isEmpty() || endsWith("\n"))) {
                text.repeat('>', Math.min(quotes.size(), DEEPEST_QUOTE)).append(' ');
            }
        }

        private void atLineStart() {
            if (!text.isEmpty() && !endsWith("\n")) {
                newLine();
            }
        }

        private void newLine() {
            while (endsWith(" ")) {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }

        private boolean endsWith(String end) {
            return text.length() >= end.length()
                    && text.substring(text.length() - end.length()).equals(end);
        }
    }
}
