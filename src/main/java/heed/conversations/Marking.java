package heed.conversations;

import heed.conversations.Excerpt.Mark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in a text the words stand as they were typed, whatever their case and accents: at the beginning of a word, anywhere in it
 * where they are long enough, and where they have a digit in any case.
 *
 * @param whole whether each word was found, so that no other form of one need be looked for
 */
record Marking(List<Mark> marks, boolean whole) {

    /** Shorter words are only found whole. */
    private static final int SHORTEST_PART = 3;

    /** Shorter ones are not looked for inside of words: {@code conversations.wanted_part} says the same. */
    private static final int SHORTEST_INSIDE = 4;

    static Marking of(String text, List<Wanted> words) {
        String letters = plain(text);
        List<Mark> marks = List.of();
        boolean whole = true;
        for (Wanted each : words) {
            List<Mark> found = find(letters, plain(each.words()));
            whole &= !found.isEmpty();
            marks = together(marks, found);
        }
        return new Marking(marks, whole);
    }

    /** In order and apart from each other. */
    static List<Mark> together(List<Mark> some, List<Mark> others) {
        var apart = new ArrayList<Mark>();
        Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingInt(Mark::start))
                .forEach(mark -> {
                    if (!apart.isEmpty() && mark.start() < apart.getLast().end()) {
                        Mark before = apart.removeLast();
                        apart.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
                    } else {
                        apart.add(mark);
                    }
                });
        return apart;
    }

    private static List<Mark> find(String letters, String word) {
        var found = new ArrayList<Mark>();
        boolean number = word.chars().anyMatch(Character::isDigit);
        for (int i = letters.indexOf(word); i >= 0 && !word.isEmpty(); i = letters.indexOf(word, i + word.length())) {
            int end = number ? i + word.length() : end(letters, i + word.length());
            int start = number ? i : start(letters, i);
            boolean begins = start == i && (word.length() >= SHORTEST_PART || end == i + word.length());
            if (number || begins || word.length() >= SHORTEST_INSIDE) {
                found.add(new Mark(start, end));
            }
        }
        return found;
    }

    private static int start(String letters, int from) {
        int start = from;
        while (start > 0 && Character.isLetterOrDigit(letters.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String letters, int from) {
        int end = from;
        while (end < letters.length() && Character.isLetterOrDigit(letters.charAt(end))) {
            end++;
        }
        return end;
    }

    /** One letter for each, so that places in it are places in the text. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            plain.append(letter < 0x80 || Character.isSurrogate(letter) ? letter : base(letter));
        }
        return plain.toString();
    }

    private static char base(char letter) {
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }
}
