package heed.platform;

import java.util.List;

/**
 * One thing that is wrong with an input or stands in the way of a change.
 *
 * @param pointer JSON pointer to the field ("/customer/email"), or "" when the whole is meant; a form field has the same
 *     name without the slash
 * @param message key of a sentence in {@code messages/}, which says what to do
 * @param facts values for the sentence's places {0}, {1} …
 */
public record Fault(String pointer, String message, List<Object> facts) {

    public Fault {
        facts = List.copyOf(facts);
    }

    public static Fault at(String pointer, String message, Object... facts) {
        return new Fault(pointer, message, List.of(facts));
    }
}
