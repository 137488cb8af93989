package heed.knowledge;

import java.util.List;

/**
 * A text with its values, ready for a writer.
 *
 * @param text Markdown; places without a value stand in it as they were
 * @param language ISO 639-1 code of the text
 * @param fallback whether that is another language than the customer's, because there is none in theirs
 * @param missing variables that have no value here, without their braces
 * @param uploads keys of the files that were handed over with it, none where it was only filled
 */
public record FilledReply(String text, String language, boolean fallback, List<String> missing, List<String> uploads) {

    public FilledReply {
        missing = List.copyOf(missing);
        uploads = List.copyOf(uploads);
    }

    FilledReply uploads(List<String> keys) {
        return new FilledReply(text, language, fallback, missing, keys);
    }
}
