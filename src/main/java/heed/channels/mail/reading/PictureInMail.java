package heed.channels.mail.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A picture that a mail's HTML wants shown.
 *
 * @param number its place among them, by which it is asked for
 * @param source as the mail names it
 * @param alt what the sender says in its place
 */
public record PictureInMail(int number, Kind kind, String source, String alt) {

    private static final Pattern TINY = Pattern.compile("\\s*+[012](?:px)?\\s*+");
    private static final Pattern TINY_STYLE =
            Pattern.compile("(?:^|[;\\s])(?:max-)?(?:width|height)\\s*+:\\s*+[012](?:px)?\\s*+(?:;|!|$)");

    /** Where a picture comes from. */
    public enum Kind {
        /** A file of the same mail. */
        ENCLOSED,
        /** Written out within the HTML. */
        WRITTEN_OUT,
        /** On a server that would learn that the mail was read. */
        ELSEWHERE,
        /** Of a point or two, there only to tell that the mail was read. */
        TRACKER,
        /** At an address that leads nowhere. */
        NOWHERE
    }

    static PictureInMail of(int number, Element image) {
        String source = image.attr("src").strip();
        return new PictureInMail(
                number, kind(source, image), source, image.attr("alt").strip());
    }

    /** The server on which it is, empty where it is on none. */
    public String host() {
        return Optional.of(source.replaceFirst("^[A-Za-z]+:/*", "").replaceFirst("[/?#:].*", ""))
                .filter(_ -> kind == Kind.ELSEWHERE || kind == Kind.TRACKER)
                .orElse("");
    }

    private static Kind kind(String source, Element image) {
        String start = source.substring(0, Math.min(source.length(), 12)).toLowerCase(Locale.ROOT);
        if (start.startsWith("cid:")) {
            return Kind.ENCLOSED;
        }
        if (start.startsWith("data:")) {
            return Kind.WRITTEN_OUT;
        }
        if (!start.startsWith("http://") && !start.startsWith("https://")) {
            return Kind.NOWHERE;
        }
        return tiny(image) ? Kind.TRACKER : Kind.ELSEWHERE;
    }

    private static boolean tiny(Element image) {
        return TINY.matcher(image.attr("width")).matches()
                        && TINY.matcher(image.attr("height")).matches()
                || TINY_STYLE
                        .matcher(image.attr("style").toLowerCase(Locale.ROOT))
                        .find()
                || image.attr("style").toLowerCase(Locale.ROOT).matches("(?s).*display\\s*+:\\s*+none.*");
    }
}
