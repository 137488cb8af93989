package heed.identity.retention;

import heed.identity.Keepsake.Mark;
import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a list of what a rule fits goes on. */
final class RetentionCursor {

    private RetentionCursor() {}

    static String text(Mark mark) {
        return mark.at() + "_" + mark.id();
    }

    /** The beginning for an empty text. @throws Invalid where the text is none of ours */
    static Mark read(String text) {
        if (text.isEmpty()) {
            return Mark.BEGINNING;
        }
        try {
            int middle = text.indexOf('_');
            return new Mark(Instant.parse(text.substring(0, middle)), UUID.fromString(text.substring(middle + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "retention.fault.cursor");
        }
    }

    /** The id after, or before, which a list of rows goes on. @throws Invalid where the text is none */
    static UUID id(String text, UUID beginning) {
        try {
            return text.isEmpty() ? beginning : UUID.fromString(text);
        } catch (IllegalArgumentException strange) {
            throw Invalid.at("/cursor", "retention.fault.cursor");
        }
    }
}
