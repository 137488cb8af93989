package heed.conversations;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param text Markdown, or the plain text of a letter
 * @param html the sender's own HTML, not yet cleaned; null where there is none. Heed cleans it before showing it
 * @param visible the text without quoted earlier letters and signatures; null when the whole text is new
 * @param language ISO 639-1 code; null lets Heed take the customer's
 */
public record Words(
        String text,
        @Nullable String html,
        @Nullable String visible,
        @Nullable String language,
        List<Attachment> attachments) {

    public Words {
        attachments = List.copyOf(attachments);
    }

    /** The same with these files behind those that are there. */
    Words with(List<Attachment> more) {
        return new Words(
                text,
                html,
                visible,
                language,
                Stream.concat(attachments.stream(), more.stream()).toList());
    }

    public static Words of(String text) {
        return new Words(text, null, null, null, List.of());
    }
}
