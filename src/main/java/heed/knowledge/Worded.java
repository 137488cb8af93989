package heed.knowledge;

import java.util.List;

/**
 * A template in one language.
 *
 * @param phrases what customers write in this language when this is the answer
 */
record Worded(String text, List<String> phrases) {

    Worded {
        phrases = List.copyOf(phrases);
    }
}
