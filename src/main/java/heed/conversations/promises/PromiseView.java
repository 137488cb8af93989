package heed.conversations.promises;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which promises a list shows. The first four are for work, the others open a figure. */
enum PromiseView {
    MINE(false),
    TEAM(false),
    OVERDUE(false),
    UNOWNED(false),
    KEPT(true),
    MISSED(true),
    RELEASED(true),
    ALL(true);

    private final boolean past;

    PromiseView(boolean past) {
        this.past = past;
    }

    /** Whether it is about first dates within a window, latest first; the others show what waits, by its date. */
    boolean past() {
        return past;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PromiseView> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
