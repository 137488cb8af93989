package heed.channels.mail.boxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From when on a connection is encrypted. */
enum Encryption {
    /** From the first byte. */
    TLS,
    /** After both sides have agreed to; without that nothing is said. */
    STARTTLS,
    NONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Encryption> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
