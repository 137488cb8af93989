package heed.identity.notices;

import java.util.Locale;

/** How a notice reaches somebody beside the list in Heed. */
enum Way {
    BROWSER,
    MAIL;

    /** As data names it: {@code mail}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody wants to be told in this way at all. */
    boolean in(KindChoice choice) {
        return switch (this) {
            case BROWSER -> choice.browser();
            case MAIL -> choice.mail() != Mailing.NEVER;
        };
    }
}
