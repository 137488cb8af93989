package heed.conversations.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a text and their words. Each character is looked at a fixed number of times, however the text is made. */
final class Sentences {

    private static final int LONGEST_WORD = 40;

    private final CharSequence text;
    private final List<Sentence> found = new ArrayList<>();
    private int begin;
    private boolean lineBegins = true;
    private boolean quoted;

    private Sentences(CharSequence text) {
        this.text = text;
    }

    /** @param asks whether it ends with a question mark */
    record Sentence(String text, List<String> words, boolean asks) {}

    /** Lines that quote somebody are left out. */
    static List<Sentence> of(CharSequence text) {
        var reading = new Sentences(text);
        reading.read();
        return reading.found;
    }

    private void read() {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char c = text.charAt(at);
            if (lineBegins && !Character.isWhitespace(c)) {
                quoted = c == '>';
                lineBegins = false;
            }
            if (c == '\n') {
                end(at, false);
                lineBegins = true;
                quoted = false;
            } else if (c == '?' || c == '!' || (c == '.' && ends(at, length))) {
                end(at + 1, c == '?');
            }
        }
        end(length, false);
    }

    /** Not between digits, and not before a word that goes on in small letters: "at 10.30", "ob 10. uri". */
    private boolean ends(int stop, int length) {
        if (stop + 1 >= length) {
            return true;
        }
        char next = text.charAt(stop + 1);
        char after = next == ' ' && stop + 2 < length ? text.charAt(stop + 2) : next;
        return !Character.isLowerCase(after) && !Character.isDigit(next);
    }

    private void end(int end, boolean asks) {
        if (!quoted && end > begin) {
            String sentence = text.subSequence(begin, end).toString().strip();
            if (!sentence.isEmpty()) {
                found.add(new Sentence(sentence, words(sentence), asks));
            }
        }
        begin = end;
    }

    /** In small letters; an apostrophe belongs to its word, a point or colon between digits to its number. */
    private static List<String> words(String sentence) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int at = 0; at < sentence.length(); at++) {
            char c = sentence.charAt(at) == '’' ? '\'' : sentence.charAt(at);
            boolean inside = Character.isLetterOrDigit(c)
                    || (c == '\'' && !word.isEmpty())
                    || ((c == ':' || c == '.') && between(sentence, at));
            if (inside && word.length() < LONGEST_WORD) {
                word.append(c);
            } else if (!inside && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean between(String sentence, int at) {
        return at > 0
                && at + 1 < sentence.length()
                && Character.isDigit(sentence.charAt(at - 1))
                && Character.isDigit(sentence.charAt(at + 1));
    }
}
