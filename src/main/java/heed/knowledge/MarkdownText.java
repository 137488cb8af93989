package heed.knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's words put into Markdown so that they stay words: no emphasis, link, heading, list or HTML comes of them. */
final class MarkdownText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>{}~|]|&(?=#?[a-zA-Z0-9]+;)|!(?=\\[)");
    private static final Pattern AT_A_LINES_START = Pattern.compile("^(\\d{0,9})([#+=.)-])");

    private MarkdownText() {}

    /** On one line, without characters that cannot be seen. */
    static String escaped(String words) {
        String plain = UNSEEN.matcher(words).replaceAll(" ").strip();
        String escaped = MARKS.matcher(plain).replaceAll(mark -> "\\\\" + Matcher.quoteReplacement(mark.group()));
        return AT_A_LINES_START.matcher(escaped).replaceFirst("$1\\\\$2");
    }
}
