package heed.channels.mail.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises one line that a mail program wrote: above a quoted mail, between mails, or under its owner's words. */
final class QuoteMarks {

    /** Stands in a text made from HTML for a line that introduces a quoted mail in no known language. */
    static final String INTRODUCES = "\uE000";

    private static final int LONGEST = 400;
    private static final int LONGEST_UNDATED = 100;
    private static final ProgramWords WORDS = ProgramWords.QUOTES;

    private QuoteMarks() {}

    /** The fields of the header that Outlook puts above a quoted mail. */
    enum Label {
        FROM,
        SENT,
        TO,
        SUBJECT
    }

    /** How sure a line says that a quoted mail follows. */
    enum Introduction {
        NONE,
        /** "On Tuesday, 3 March Ada wrote:" is a sentence, too: believed where a quotation follows. */
        LIKELY,
        /** With the time or the address, as no person writes it. */
        CERTAIN
    }

    /** "On Tuesday Ada Whitlock wrote:" and its like, joined where it was cut over several lines. */
    static Introduction introduction(String lines) {
        String words = lower(lines);
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '-' || words.charAt(end - 1) == ' ')) {
            end--;
        }
        boolean ruled = words.startsWith("--") && end < words.length();
        String line = words.substring(0, end);
        if (line.isEmpty() || line.length() > LONGEST || !ruled && !line.endsWith(":")) {
            return Introduction.NONE;
        }
        boolean address = line.indexOf('@') > 0;
        boolean time = Digits.time(line);
        boolean wrote = WORDS.says("wrote", line);
        boolean date = beginsWithDate(line);
        if (wrote && (time && (date || address || Digits.date(line)) || date && address)
                || date && time && (address || line.endsWith(">:") || line.endsWith("):"))
                || line.startsWith("* ") && address && time && line.endsWith("]:")) {
            return Introduction.CERTAIN;
        }
        boolean dated = address || Digits.any(line);
        return wrote && dated || WORDS.begins("quoting", line) ? Introduction.LIKELY : Introduction.NONE;
    }

    /** "On Mon, Bob wrote:", without a date: certain enough only directly above a ">". */
    static boolean namesTheWriter(String line) {
        return line.length() <= LONGEST_UNDATED && line.endsWith(":") && WORDS.says("wrote", lower(line));
    }

    /** Whether an introduction may go on in the next line: it begins with a date or a day, or names an address. */
    static boolean mayIntroduce(String line) {
        return line.length() <= LONGEST && (beginsWithDate(line) || line.indexOf('@') > 0);
    }

    private static boolean beginsWithDate(String line) {
        String words = lower(line.substring(0, Math.min(line.length(), 30)));
        int at = 0;
        while (at < words.length() && "-\"'«„ ".indexOf(words.charAt(at)) >= 0) {
            at++;
        }
        return at < words.length()
                && (Character.isDigit(words.charAt(at)) || WORDS.opens("begins", words.substring(at)));
    }

    /** "-----Original Message-----" in its languages, and "Reply above this line". */
    static boolean original(String line) {
        if (line.length() >= LONGEST) {
            return false;
        }
        String words = lower(line);
        return ruled(words) && WORDS.contains("original", words)
                || words.contains("-") && WORDS.contains("cut", words)
                || WORDS.begins("cut", words);
    }

    static boolean forwards(String line) {
        if (line.length() >= LONGEST) {
            return false;
        }
        String words = lower(line).strip();
        return (ruled(words) || words.endsWith(":")) && WORDS.contains("forwarded", words);
    }

    /** "Sent from my telephone", which nobody wrote. */
    static boolean sentFrom(String line) {
        return line.length() < 120 && WORDS.begins("sent-from", withoutBrackets(lower(line)));
    }

    /** Begins the paragraph that a company's lawyers put under every mail. */
    static boolean disclaims(String line) {
        return line.length() < 5_000 && WORDS.begins("disclaimer", withoutBrackets(lower(start(line, 60))));
    }

    /** The rule that Outlook draws above a quoted mail. */
    static boolean rule(String line) {
        return line.length() >= 3
                && line.length() < LONGEST
                && line.chars().allMatch(letter -> "_-=".indexOf(letter) >= 0);
    }

    /** Which header field this line shows, or null. */
    static @Nullable Label label(String line) {
        String words = lower(start(line, 60)).replace("*", "").strip();
        int colon = words.indexOf(':');
        if (colon <= 0 || colon > 20) {
            return null;
        }
        String name = words.substring(0, colon).strip();
        for (Label label : Label.values()) {
            if (WORDS.is(label.name().toLowerCase(Locale.ROOT), name)) {
                return label;
            }
        }
        return null;
    }

    private static boolean ruled(String words) {
        return words.startsWith("--") || words.startsWith("__") || words.startsWith("==") || words.startsWith("##");
    }

    private static String withoutBrackets(String words) {
        int at = 0;
        while (at < words.length() && !Character.isLetterOrDigit(words.charAt(at))) {
            at++;
        }
        return words.substring(at);
    }

    private static String start(String line, int longest) {
        return line.substring(0, Math.min(line.length(), longest));
    }

    /** In lower case, with one kind of dash, quotation mark and space. */
    private static String lower(String line) {
        StringBuilder words = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char letter = Character.toLowerCase(line.charAt(at));
            words.append(
                    letter >= '\u2010' && letter <= '\u2015' || letter == '\u2212'
                            ? '-'
                            : letter == '\u2019' || letter == '\u02BC'
                                    ? '\''
                                    : letter == '\u202F' || letter == '\u00A0' ? ' ' : letter);
        }
        return words.toString();
    }
}
