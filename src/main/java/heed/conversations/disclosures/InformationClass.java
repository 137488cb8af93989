package heed.conversations.disclosures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of information is asked for. */
enum InformationClass {
    GENERAL(0),
    CONTACT(1),
    CONSUMPTION(1),
    CONTRACT(2),
    PAYMENT(2),
    RECORDING(3);

    private final int level;

    InformationClass(int level) {
        this.level = level;
    }

    /** The least assurance with which information of this class leaves, 0–3. */
    int level() {
        return level;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InformationClass> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
