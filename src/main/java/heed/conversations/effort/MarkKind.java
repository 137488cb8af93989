package heed.conversations.effort;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff see in an entry that no program sees. */
enum MarkKind {
    /** The customer had told us before what is asked or said here. */
    REPEATED("arrow-repeat"),
    /** The reply asks the customer something. */
    CLARIFICATION("question-circle"),
    /** The customer says that it is solved. */
    CONFIRMED("hand-thumbs-up");

    private final String icon;

    MarkKind(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MarkKind> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
