package heed.channels.mail;

import heed.channels.mail.reading.ReadMail;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The thread's token inside a letter: no eye sees it, but whoever quotes the letter sends it back, even where a mail program has
 * lost every header. It is taken out of what arrives, so that it is neither shown nor sent to anybody else.
 */
final class ThreadMark {

    private static final String WORD = "heed-thread-";
    private static final Pattern MARK =
            Pattern.compile("[ \\t]?" + WORD + "([0-9a-v]{" + ThreadToken.LENGTH + "})(?![0-9a-v])");
    private static final int MOST = 20;

    private ThreadMark() {}

    /** HTML that shows nothing. */
    static String html(ThreadToken token) {
        return "<div style=\"display:none;max-height:0;overflow:hidden;font-size:0;line-height:0;mso-hide:all\" aria-hidden=\"true\">"
                + WORD + token.written() + "</div>";
    }

    /** The tokens that were quoted, wherever they stand. */
    static Stream<ThreadToken> in(ReadMail mail) {
        return Stream.of(mail.text(), Objects.requireNonNullElse(mail.html(), ""))
                .filter(text -> text.contains(WORD))
                .flatMap(text -> MARK.matcher(text).results().limit(MOST))
                .flatMap(mark -> ThreadToken.in(mark.group(1)).stream())
                .distinct();
    }

    static String without(String text) {
        return text.contains(WORD) ? MARK.matcher(text).replaceAll("") : text;
    }
}
