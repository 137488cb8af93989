package heed.conversations.effort;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be read from words alone: a question, thanks. */
final class SaidByWords {

    private static final int SHORTEST_QUESTION = 12;
    private static final List<String> THANKS = List.of(
            "thank",
            "solved",
            "works now",
            "sorted",
            "hvala",
            "rešeno",
            "deluje",
            "спасибо",
            "благодар",
            "решено",
            "заработал",
            "kiitos",
            "kiitän",
            "toimii nyt",
            "ratkesi");

    private SaidByWords() {}

    /** The questions, in small letters and with single spaces, so that the same one is found again; quoted lines are left out. */
    static Set<String> questions(String words) {
        var questions = new LinkedHashSet<String>();
        for (String line : words.split("\n")) {
            if (!line.startsWith(">")) {
                read(line, questions);
            }
        }
        return questions;
    }

    private static void read(String line, Set<String> questions) {
        int begin = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean ends = at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1));
            if (ends && (c == '.' || c == '!')) {
                begin = at + 1;
            } else if (ends && c == '?') {
                String question = plain(line.substring(begin, at));
                if (!question.isEmpty()) {
                    questions.add(question);
                }
                begin = at + 1;
            }
        }
    }

    private static String plain(String question) {
        var plain = new StringBuilder();
        for (int at = 0; at < question.length(); at++) {
            char c = question.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c));
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /** Whether a question is long enough that asking it in the same words again is no coincidence. */
    static boolean telling(String question) {
        return question.length() >= SHORTEST_QUESTION;
    }

    /** Thanks without a question after it. */
    static boolean thanks(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return questions(words).isEmpty() && THANKS.stream().anyMatch(small::contains);
    }
}
