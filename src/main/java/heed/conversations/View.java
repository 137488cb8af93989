package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A ready-made question to the inbox. */
enum View {
    MINE,
    NOBODY,
    WAITING,
    /** Where the reader has begun to write. */
    DRAFTS,
    ALL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who has waited longest comes first where there is work to do; elsewhere the newest. */
    boolean longestWaitFirst() {
        return this == MINE || this == NOBODY;
    }

    static Optional<View> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
