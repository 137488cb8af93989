package heed.web;

import java.util.Locale;

/** A fact of a sentence that has words of its own in each language, such as the name of something a company set up. */
@FunctionalInterface
public interface Worded {

    /** The words for readers of this language. */
    String in(Locale locale);
}
