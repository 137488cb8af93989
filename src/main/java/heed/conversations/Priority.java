package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon a conversation should have its turn. */
enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Priority> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
