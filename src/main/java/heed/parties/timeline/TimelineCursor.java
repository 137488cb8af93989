package heed.parties.timeline;

import heed.parties.CustomerTimeline.Happening;
import heed.parties.CustomerTimeline.Place;
import heed.platform.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a timeline goes on, as text. */
final class TimelineCursor {

    private TimelineCursor() {}

    static String of(Happening last) {
        return last.at() + "_" + last.id();
    }

    /** @throws Invalid where the text is none of ours */
    static @Nullable Place read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            int mark = text.indexOf('_');
            return new Place(Instant.parse(text.substring(0, mark)), UUID.fromString(text.substring(mark + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException strange) {
            throw Invalid.at("/cursor", "parties.fault.cursor");
        }
    }
}
