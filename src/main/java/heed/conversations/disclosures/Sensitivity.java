package heed.conversations.disclosures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much harm it would do in the wrong hands. */
enum Sensitivity {
    LOW(0),
    MEDIUM(1),
    HIGH(2);

    private final int level;

    Sensitivity(int level) {
        this.level = level;
    }

    /** The least assurance with which information of this sensitivity leaves, 0–3. */
    int level() {
        return level;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sensitivity> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
