package heed.channels.mail.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readable text below one node of a mail: plain words, HTML, or both. */
record PartText(@Nullable String plain, @Nullable String html) {

    static final PartText NONE = new PartText(null, null);

    boolean isEmpty() {
        return (plain == null || plain.isBlank()) && html == null;
    }

    /** The readable text, taken from the HTML only where nothing plainer is there. */
    String whole() {
        return onlyHtml() instanceof String only ? HtmlText.mail(only) : plain == null ? "" : plain.strip();
    }

    /** What the sender wrote now. */
    String visible() {
        String visible = onlyHtml() instanceof String only ? VisibleText.of(HtmlText.withoutQuotes(only)) : "";
        return visible.isEmpty() ? VisibleText.of(whole()) : visible;
    }

    @Nullable
    String safeHtml() {
        return html == null ? null : SafeHtml.of(html);
    }

    private @Nullable String onlyHtml() {
        return plain == null || plain.isBlank() ? html : null;
    }

    /** Of several forms of one text: the first plain one, the last and richest HTML. */
    static PartText alternative(List<PartText> forms) {
        String plain = null;
        String html = null;
        for (PartText form : forms) {
            plain = plain == null || plain.isBlank() ? form.plain == null ? plain : form.plain : plain;
            html = form.html == null ? html : form.html;
        }
        return new PartText(plain, html);
    }

    /** One after the other. */
    static PartText sequence(List<PartText> pieces) {
        List<PartText> said = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        if (said.size() < 2) {
            return said.isEmpty() ? NONE : said.getFirst();
        }
        List<String> plain = new ArrayList<>();
        List<String> html = new ArrayList<>();
        for (PartText piece : said) {
            plain.add(piece.plain != null ? piece.plain.strip() : HtmlText.mail(piece.html == null ? "" : piece.html));
            html.add(
                    piece.html != null
                            ? piece.html
                            : "<pre>" + escaped(piece.plain == null ? "" : piece.plain) + "</pre>");
        }
        boolean anyHtml = said.stream().anyMatch(piece -> piece.html != null);
        return new PartText(String.join("\n\n", plain), anyHtml ? String.join("\n<hr>\n", html) : null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
