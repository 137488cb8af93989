package heed.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What became of an inserted text in the reply that was sent: sent as it was, edited, or gone. */
enum Survival {
    WHOLE,
    EDITED,
    GONE;

    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*}}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Filling in a marked place is no editing; text of which more than half the words are gone is not there any more. */
    static Survival of(String inserted, String sent) {
        if (hasAll(PLACE.split(inserted), onOneLine(sent))) {
            return WHOLE;
        }
        List<String> words = words(PLACE.matcher(inserted).replaceAll(" "));
        var left = new ArrayList<>(words(sent));
        long kept = words.stream().filter(left::remove).count();
        return 2 * kept >= words.size() ? EDITED : GONE;
    }

    private static boolean hasAll(String[] pieces, String sent) {
        int at = 0;
        for (String piece : pieces) {
            String wanted = onOneLine(piece);
            int found = sent.indexOf(wanted, at);
            if (found < 0) {
                return false;
            }
            at = found + wanted.length();
        }
        return true;
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
