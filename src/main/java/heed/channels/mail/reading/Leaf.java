package heed.channels.mail.reading;

import java.util.Locale;
import org.apache.james.mime4j.stream.BodyDescriptor;

/**
 * A part of a mail that holds no other parts.
 *
 * @param part its number
 * @param mime type in lower case
 * @param claimed the name that the sender gave it, empty where there is none
 * @param titled named by its disposition and not only by its type
 * @param charset as declared, or as MIME would have it
 */
record Leaf(
        int part,
        MailHeader header,
        String mime,
        HeaderParameters type,
        String claimed,
        boolean titled,
        String charset,
        String contentId) {

    static Leaf of(int part, MailHeader header, BodyDescriptor descriptor) {
        HeaderParameters type = HeaderParameters.of(header.raw("content-type"));
        String title = HeaderParameters.of(header.raw("content-disposition")).get("filename");
        String charset = type.get("charset").isEmpty() ? descriptor.getCharset() : type.get("charset");
        return new Leaf(
                part,
                header,
                descriptor.getMimeType().toLowerCase(Locale.ROOT),
                type,
                title.isEmpty() ? type.get("name") : title,
                !title.isEmpty(),
                charset == null ? "" : charset,
                header.ids("content-id").stream().findFirst().orElse(""));
    }

    static Leaf file(int part, String name, String mime, String contentId) {
        return new Leaf(part, new MailHeader(), mime, HeaderParameters.of(""), name, true, "", contentId);
    }

    boolean isMail() {
        return mime.equals("message/rfc822") || mime.equals("message/global") || mime.equals("message/news");
    }

    boolean isOutlookWrapping() {
        return mime.endsWith("/ms-tnef")
                || mime.endsWith("vnd.ms-tnef")
                || claimed.equalsIgnoreCase("winmail.dat")
                || claimed.equalsIgnoreCase("win.dat");
    }

    boolean isSmime() {
        return mime.equals("application/pkcs7-mime") || mime.equals("application/x-pkcs7-mime");
    }

    boolean isWrappedInSignature() {
        String kind = type.get("smime-type").toLowerCase(Locale.ROOT);
        return isSmime() && (kind.startsWith("signed") || kind.isEmpty());
    }

    boolean isPlainText() {
        return isText() && !mime.equals("text/html") && !attached();
    }

    /** A multipart that arrives here names no boundary: what it holds is read as it is. */
    boolean isText() {
        return switch (mime) {
            case "text/plain", "text/html", "text", "text/enriched", "text/richtext", "plain/text", "text/markdown" ->
                true;
            default -> mime.startsWith("multipart/");
        };
    }

    boolean attached() {
        return header.keyword("content-disposition").equals("attachment") || titled;
    }

    boolean inline() {
        return header.keyword("content-disposition").equals("inline");
    }

    /** A name to show, with the usual ending where the sender gave none. */
    String name() {
        return FileName.clean(claimed, "file-" + part + ending());
    }

    private String ending() {
        return switch (mime) {
            case "message/rfc822", "message/global" -> ".eml";
            case "text/calendar" -> ".ics";
            case "text/plain", "message/rfc822-headers", "text/rfc822-headers", "message/delivery-status" -> ".txt";
            case "text/html" -> ".html";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/jpeg" -> ".jpg";
            case "application/pdf" -> ".pdf";
            default -> "";
        };
    }
}
