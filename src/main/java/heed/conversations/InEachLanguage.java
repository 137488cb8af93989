package heed.conversations;

import heed.web.Language;
import heed.web.Worded;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A fact of a timeline's sentence in the words of each language, kept as they were when it was told: what a company calls things may
 * change, what happened does not.
 */
public final class InEachLanguage {

    /** Stands before each language; no text that people write holds it. */
    private static final String MARK = "\u001e";

    private InEachLanguage() {}

    /** The fact as it is kept. */
    public static String of(Worded fact) {
        return Arrays.stream(Language.values())
                .map(each -> MARK + each.code() + ":" + fact.in(each.locale()).replace(MARK, " "))
                .collect(Collectors.joining());
    }

    /** What a reader is told; a fact without words of its own in each language is told as it is. */
    public static String in(Locale locale, String fact) {
        if (!fact.startsWith(MARK)) {
            return fact;
        }
        String own = locale.getLanguage() + ":";
        String[] each = fact.substring(1).split(MARK, -1);
        return Arrays.stream(each)
                .filter(words -> words.startsWith(own))
                .findFirst()
                .map(words -> words.substring(own.length()))
                .orElseGet(() -> each[0].substring(each[0].indexOf(':') + 1));
    }
}
