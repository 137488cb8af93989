package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which way a conversation began, and by which its replies leave. */
enum Channel {
    WEB,
    EMAIL,
    PHONE,
    CHAT,
    SOCIAL,
    POST,
    IN_PERSON;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String icon() {
        return switch (this) {
            case WEB -> "globe";
            case EMAIL -> "envelope";
            case PHONE -> "telephone";
            case CHAT -> "chat";
            case SOCIAL -> "at";
            case POST -> "mailbox";
            case IN_PERSON -> "person";
        };
    }

    /** Spoken with as it happened: nothing is left to answer in writing. */
    boolean spoken() {
        return this == PHONE || this == IN_PERSON;
    }

    /** The kind of the first entry. */
    EntryKind firstEntry() {
        return this == PHONE ? EntryKind.CALL : this == IN_PERSON ? EntryKind.IN_PERSON : EntryKind.CUSTOMER_MESSAGE;
    }

    static Optional<Channel> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
