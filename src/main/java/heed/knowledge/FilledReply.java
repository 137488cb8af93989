package heed.knowledge;

import java.util.List;

/**
 * A text with its values, ready for a writer.
 *
 * @param text Markdown; places without a value stand in it as they were
 * @param language ISO 639-1 code of the text
 * @param fallback whether that is another language than the customer's, because there is none in theirs
 * @param missing variables that have no value here, without their braces
 */
public record FilledReply(String text, String language, boolean fallback, List<String> missing) {

    public FilledReply {
        missing = List.copyOf(missing);
    }
}
