package heed.conversations.history;

import heed.conversations.EntryKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which part of a history somebody wants to see. */
enum Only {
    EVERYTHING,
    DECISIONS,
    MESSAGES,
    NOTES;

    boolean holds(EntryKind kind) {
        return switch (this) {
            case EVERYTHING -> true;
            case DECISIONS -> kind == EntryKind.EVENT;
            case MESSAGES -> kind != EntryKind.EVENT && kind != EntryKind.NOTE;
            case NOTES -> kind == EntryKind.NOTE;
        };
    }

    /** As addresses name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Only> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
