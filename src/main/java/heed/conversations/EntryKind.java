package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands in a conversation's timeline. */
public enum EntryKind {
    CUSTOMER_MESSAGE,
    /** Said to the customer: the only kind that stops a reply clock, and only when a person wrote it. */
    REPLY,
    /** Among staff; the customer never sees it. */
    NOTE,
    CALL,
    IN_PERSON,
    /** Told by Heed: assigned, moved, a letter that could not be delivered. */
    EVENT;

    /** As in the API: {@code customer-message}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EntryKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
