package heed.conversations.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a field has to be filled in. */
enum Requirement {
    NEVER,
    /** Before the conversation is resolved or closed, and as long as it is. */
    ON_CLOSE,
    /** Before somebody answers too; once filled in, it is not emptied. */
    ALWAYS;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Requirement> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
