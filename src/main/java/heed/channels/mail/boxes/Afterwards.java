package heed.channels.mail.boxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a letter on its server once Heed has stored it. */
enum Afterwards {
    /** It goes to the folder {@code Heed/Processed} there. */
    MOVE,
    /** It is marked as read. */
    SEEN,
    LEAVE,
    DELETE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Afterwards> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether a protocol can do it: POP3 knows neither folders nor marks. */
    boolean possibleWith(Protocol protocol) {
        return protocol == Protocol.IMAP || this == LEAVE || this == DELETE;
    }
}
