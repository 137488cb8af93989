package heed.channels.mail.boxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How letters are fetched. */
enum Protocol {
    IMAP,
    POP3;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Protocol> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The port that servers use for it unless they say otherwise. */
    int usualPort(Encryption encryption) {
        return switch (this) {
            case IMAP -> encryption == Encryption.TLS ? 993 : 143;
            case POP3 -> encryption == Encryption.TLS ? 995 : 110;
        };
    }
}
