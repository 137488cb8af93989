package heed.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon a conversation should have its turn. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** As data and addresses name it: {@code urgent}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The priority of this key. */
    public static Optional<Priority> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
