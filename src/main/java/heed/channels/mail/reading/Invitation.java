package heed.channels.mail.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that came with a mail (RFC 5545, 6047), the first one where there are several.
 *
 * @param method {@code REQUEST}, {@code REPLY}, {@code CANCEL} …; empty where it says nothing
 * @param organizer address, empty where none is named
 * @param startsAt null for whole days and where the zone is not known
 * @param startsOn the first day of an appointment of whole days, else null
 * @param when its beginning as it is written, with its zone
 */
public record Invitation(
        String method,
        String uid,
        String summary,
        String location,
        String organizer,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate startsOn,
        String when) {

    /** Somebody accepts, declines or is not sure. */
    public boolean answers() {
        return method.equals("REPLY") || method.equals("REFRESH");
    }

    /** Its facts, a line each. */
    String written() {
        StringBuilder written = new StringBuilder(summary);
        for (String fact : new String[] {when, location, organizer}) {
            if (!fact.isEmpty()) {
                written.append(written.isEmpty() ? "" : "\n").append(fact);
            }
        }
        return written.toString();
    }

    static @Nullable Invitation read(String calendar, String method) {
        return new CalendarText(calendar).invitation(method);
    }
}
